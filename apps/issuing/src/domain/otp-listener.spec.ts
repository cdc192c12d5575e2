import { DAY, SECOND } from '@sadpath/clock';
import {
  agedListener,
  deleteListener,
  deliverCode,
  requireLiving,
  type OtpListener,
  type OtpRules,
} from './otp-listener';

const RULES: OtpRules = { listenerTtlMs: DAY, codeTtlMs: 300 * SECOND, onCodeExpiry: 'expire-token' };
const SCOPE = { program: 'P1', environment: 'staging' } as const;
const waiting: OtpListener = { ...SCOPE, token: 'a', target: { cardId: 5001 }, status: 'waiting', waitsSince: 0 };
const received = deliverCode(waiting, '847291', { now: 1_000, rules: RULES })!;
const code = (expected: string): Error => expect.objectContaining({ code: expected });

describe('deliverCode', () => {
  it('gives the code five minutes', () => {
    expect(received).toMatchObject({ status: 'received', code: '847291', expiresAt: 301_000 });
  });

  it('ends it at the whole second that is published, never early', () => {
    expect(deliverCode(waiting, '847291', { now: 1_700, rules: RULES })).toMatchObject({ expiresAt: 302_000 });
  });

  it('replaces an earlier code and renews its time', () => {
    expect(deliverCode(received, '111111', { now: 2_000, rules: RULES })).toMatchObject({
      code: '111111',
      expiresAt: 302_000,
    });
  });

  it('finds nobody where the listener is over', () => {
    expect(deliverCode(deleteListener(waiting), '1', { now: 0, rules: RULES })).toBeUndefined();
  });
});

describe('agedListener', () => {
  it('ends with its code', () => {
    expect(agedListener(received, 300_999, RULES)).toBe(received);
    expect(agedListener(received, 301_000, RULES).status).toBe('expired');
  });

  it('waits again when only codes expire', () => {
    const aged = agedListener(received, 301_000, { ...RULES, onCodeExpiry: 'clear-code' });
    expect(aged).toEqual({ ...waiting, waitsSince: 301_000 });
  });

  it('lapses after a day in vain', () => {
    expect(agedListener(waiting, DAY - 1, RULES)).toBe(waiting);
    expect(agedListener(waiting, DAY, RULES).status).toBe('lapsed');
  });
});

describe('requireLiving', () => {
  it('gives what lives', () => {
    expect(requireLiving(received, SCOPE)).toBe(received);
  });

  it.each([
    [undefined, 'otp_token_unknown'],
    [{ ...waiting, program: 'P2' }, 'otp_token_unknown'],
    [{ ...waiting, status: 'lapsed' as const }, 'otp_listener_expired'],
    [{ ...waiting, status: 'expired' as const }, 'otp_token_expired'],
    [deleteListener(waiting), 'otp_token_deleted'],
  ])('refuses what does not, in one sentence: %#', (listener, expected) => {
    expect(() => requireLiving(listener, SCOPE)).toThrow(code(expected));
    expect(() => requireLiving(listener, SCOPE)).toThrow('OTP token is invalid or has expired.');
  });
});
