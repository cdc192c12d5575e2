import type { Visit } from '@sadpath/dcms';
import { SpecSpace } from '@sadpath/testing';
import { otpService } from '../otp.service-definition';
import type { OtpOrder } from '../otps/otp-order';
import { OtpsService } from '../otps/otps.service';
import { MobilesService } from './mobiles.service';

const TENANT = 'ACME_BANK';
const NEW = { mobile: '9876511111' };
const ORDER: OtpOrder = { ...NEW, tenantId: TENANT, purpose: 'LOGIN', channel: 'EMAIL', kitNo: undefined };
const [mobiles, otps] = [new MobilesService(), new OtpsService()];
const UNKNOWN = expect.objectContaining({ code: 'entity.not.found' }) as Error;
const visitTo = (spec: SpecSpace): Visit => ({ call: spec.callAt(0), tenant: TENANT });

describe('register', () => {
  it('makes codes possible for a new mobile', async () => {
    const spec = new SpecSpace(otpService);
    const call = spec.callAt(0);
    await expect(otps.generate(call, ORDER)).rejects.toThrow(UNKNOWN);
    await mobiles.register({ call, tenant: TENANT }, 'CIF2001', NEW);
    await otps.generate(call, ORDER);
    expect(spec.space.outbox.list()).toMatchObject([{ channel: 'email', to: NEW.mobile }]);
  });

  it('learns the e-mail address when the mobile is registered again', async () => {
    const spec = new SpecSpace(otpService);
    await mobiles.register(visitTo(spec), 'CIF2001', NEW);
    await mobiles.register(visitTo(spec), 'CIF2001', { ...NEW, emailId: 'new@example.test' });
    await otps.generate(spec.callAt(0), ORDER);
    expect(spec.space.outbox.list()).toMatchObject([{ to: 'new@example.test' }]);
  });
});

describe('replace', () => {
  const OTHER = { mobile: '9876522222' };

  it('forgets the number that is not named any more', async () => {
    const spec = new SpecSpace(otpService);
    await mobiles.replace(visitTo(spec), 'CIF2001', [NEW]);
    await mobiles.replace(visitTo(spec), 'CIF2001', [OTHER]);
    await expect(otps.generate(spec.callAt(0), ORDER)).rejects.toThrow(UNKNOWN);
    await otps.generate(spec.callAt(0), { ...ORDER, ...OTHER });
  });

  it('leaves the number to another customer who has it', async () => {
    const spec = new SpecSpace(otpService);
    for (const entityId of ['CIF2001', 'CIF2002']) await mobiles.register(visitTo(spec), entityId, NEW);
    await mobiles.replace(visitTo(spec), 'CIF2002', []);
    await otps.generate(spec.callAt(0), ORDER);
    await mobiles.replace(visitTo(spec), 'CIF2001', []);
    await expect(otps.generate(spec.callAt(0), ORDER)).rejects.toThrow(UNKNOWN);
  });

  it('makes the code useless that waits for a number which is nobody’s any more', async () => {
    const spec = new SpecSpace(otpService);
    await mobiles.replace(visitTo(spec), 'CIF2001', [NEW]);
    const { otpRef } = await otps.generate(spec.callAt(0), ORDER);
    const code = String(spec.space.outbox.list()[0]?.body['code']);
    await mobiles.replace(visitTo(spec), 'CIF2001', []);
    const proof = { ...ORDER, code, otpRef };
    await expect(otps.validate(spec.callAt(0), proof)).rejects.toMatchObject({ code: 'otp.invalid' });
    expect(await otps.release(spec.callAt(0), proof)).toBe(false);
    expect(spec.space.schedule.list()).toEqual([]);
  });
});
