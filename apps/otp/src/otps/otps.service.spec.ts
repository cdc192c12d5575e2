import { MINUTE, SECOND } from '@sadpath/clock';
import { SpecSpace } from '@sadpath/testing';
import { otpService } from '../otp.service-definition';
import { EXPIRE_JOB } from '../otp.jobs';
import type { OtpOrder, OtpProof } from './otp-order';
import { OtpsService } from './otps.service';

const NOW = 1_800_000_000_000;
const TEST = { tenantId: 'ACME_BANK', mobile: '9876543211', purpose: 'LOGIN' } as const;
const ORDER: OtpOrder = { ...TEST, channel: 'SMS', kitNo: undefined };
const RIGHT: OtpProof = { ...TEST, code: '123456', otpRef: undefined };
const WRONG: OtpProof = { ...RIGHT, code: '000000' };
const otps = new OtpsService();
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('generate', () => {
  it('sends the code to the mobile and plans its end', async () => {
    const spec = new SpecSpace(otpService);
    const answer = await otps.generate(spec.callAt(NOW), ORDER);
    expect(answer).toEqual({ otpRef: expect.any(String), expiresInSeconds: 300, cooldownSeconds: 30 });
    expect(spec.space.outbox.list()).toMatchObject([
      { service: 'otp', channel: 'sms', to: TEST.mobile, body: { code: '123456', otpRef: answer.otpRef } },
    ]);
    expect(spec.space.schedule.list()).toMatchObject([{ at: NOW + 5 * MINUTE, service: 'otp', job: EXPIRE_JOB }]);
  });

  it('draws six digits for any number but the test number', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), { ...ORDER, mobile: '9876500002' });
    expect(spec.space.outbox.list()[0]?.body['code']).toMatch(/^\d{6}$/);
  });

  it('sends e-mail to the registered address', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), { ...ORDER, channel: 'EMAIL' });
    expect(spec.space.outbox.list()).toMatchObject([{ channel: 'email', to: 'cif1011@example.test' }]);
  });

  it.each([
    ['an unknown mobile', { mobile: '9999999999', purpose: 'SET_PIN', kitNo: '1' }, 'entity.not.found', 'mobile'],
    ['a mobile of another tenant', { tenantId: 'BETA_BANK' }, 'entity.not.found', 'mobile'],
    ['an unknown kit', { purpose: 'SET_PIN', kitNo: '9999999999' }, 'kit.not.found', 'kitNo'],
  ] as const)('refuses %s by its field', async (_, change, expected, field) => {
    const spec = new SpecSpace(otpService);
    const refused = { code: expected, fields: [expect.objectContaining({ field })] };
    await expect(otps.generate(spec.callAt(NOW), { ...ORDER, ...change })).rejects.toMatchObject(refused);
    expect(spec.space.outbox.list()).toEqual([]);
  });

  it.each([
    ['hsm', 'otp.generation.failed'],
    ['sms-gateway', 'otp.delivery.failed'],
  ])('starts no cooldown when %s fails', async (system, expected) => {
    const spec = new SpecSpace(otpService);
    for (const state of ['down', 'slow', 'corrupt'] as const) {
      spec.space.dependencies.set(system, { state });
      await expect(otps.generate(spec.callAt(NOW), ORDER)).rejects.toThrow(code(expected));
    }
    expect(spec.space.outbox.list()).toEqual([]);
    spec.space.dependencies.reset();
    await expect(otps.generate(spec.callAt(NOW), ORDER)).resolves.toMatchObject({ cooldownSeconds: 30 });
  });

  it('tells the cooldown before an outage', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), ORDER);
    spec.space.dependencies.set('hsm', { state: 'down' });
    await expect(otps.generate(spec.callAt(NOW + SECOND), ORDER)).rejects.toThrow(code('otp.cooldown'));
  });

  it('keeps the last code good when a new one cannot be sent', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), ORDER);
    spec.space.dependencies.set('sms-gateway', { state: 'down' });
    await expect(otps.generate(spec.callAt(NOW + MINUTE), ORDER)).rejects.toThrow(code('otp.delivery.failed'));
    await expect(otps.validate(spec.callAt(NOW + MINUTE), RIGHT)).resolves.toBeUndefined();
  });

  it('keeps purposes apart', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), ORDER);
    const other = await otps.generate(spec.callAt(NOW), { ...ORDER, purpose: 'TRANSACTION' });
    expect(other.cooldownSeconds).toBe(30);
  });
});

describe('validate', () => {
  it('uses the code up and cancels its end', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), ORDER);
    await otps.validate(spec.callAt(NOW), RIGHT);
    expect(spec.space.schedule.list()).toEqual([]);
    await expect(otps.validate(spec.callAt(NOW), RIGHT)).rejects.toThrow(code('otp.invalid'));
  });

  it('keeps count of wrong codes although it refuses', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), ORDER);
    for (const expected of ['otp.invalid', 'otp.invalid', 'otp.max.retries', 'otp.max.retries']) {
      await expect(otps.validate(spec.callAt(NOW), WRONG)).rejects.toThrow(code(expected));
    }
    await expect(otps.validate(spec.callAt(NOW), RIGHT)).rejects.toThrow(code('otp.max.retries'));
  });

  it('finds nothing for a mobile that asked for none', async () => {
    const spec = new SpecSpace(otpService);
    await expect(otps.validate(spec.callAt(NOW), RIGHT)).rejects.toThrow(code('otp.invalid'));
  });
});

describe('release', () => {
  it('gives a used code back for what is left of its time', async () => {
    const spec = new SpecSpace(otpService);
    const { otpRef } = await otps.generate(spec.callAt(NOW), ORDER);
    await otps.validate(spec.callAt(NOW), RIGHT);
    expect(await otps.release(spec.callAt(NOW + MINUTE), { ...TEST, otpRef })).toBe(true);
    expect(spec.space.schedule.list()).toMatchObject([{ at: NOW + 5 * MINUTE, job: EXPIRE_JOB }]);
    await expect(otps.validate(spec.callAt(NOW + MINUTE), RIGHT)).resolves.toBeUndefined();
  });

  it('gives nothing back that was not used', async () => {
    const spec = new SpecSpace(otpService);
    const { otpRef } = await otps.generate(spec.callAt(NOW), ORDER);
    expect(await otps.release(spec.callAt(NOW), { ...TEST, otpRef })).toBe(false);
  });
});

describe('expire', () => {
  it('lets a waiting code lapse when its time comes', async () => {
    const spec = new SpecSpace(otpService);
    await otps.generate(spec.callAt(NOW), ORDER);
    const [job] = spec.space.schedule.list();
    await otps.expire(spec.callAt(job!.at), job!.entity);
    await expect(otps.validate(spec.callAt(job!.at), RIGHT)).rejects.toThrow(code('otp.expired'));
  });
});
