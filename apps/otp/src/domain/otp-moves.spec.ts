import { SECOND } from '@sadpath/clock';
import { generate } from './generate';
import { expire, release, withdraw } from './otp-moves';
import { validate } from './validate';

const NOW = 1_000_000;
const SENT = generate(undefined, { otpRef: 'OTP-1', code: '246810' }, NOW);
const USED = validate(SENT, { code: '246810' }, NOW).next;
const LATE = NOW + 300 * SECOND;

describe('expire', () => {
  it('lets a waiting code lapse at the end of its time, not before', () => {
    expect(expire(SENT, LATE - 1)).toBe(SENT);
    expect(expire(SENT, LATE)).toEqual({ ...SENT, state: 'EXPIRED' });
  });

  it('leaves used and exhausted codes as they are', () => {
    const used = { ...SENT, state: 'NONE' } as const;
    expect(expire(used, LATE)).toBe(used);
    const dead = { ...SENT, state: 'EXHAUSTED' } as const;
    expect(expire(dead, LATE)).toBe(dead);
  });
});

describe('release', () => {
  it('makes a used code good again, once', () => {
    const back = release(USED, 'OTP-1', LATE - 1);
    expect(back).toEqual(SENT);
    expect(validate(back, { code: '246810' }, LATE - 1).refusal).toBeUndefined();
  });

  it.each([
    ['that is out of date', USED, 'OTP-1', LATE],
    ['of another reference', USED, 'OTP-2', NOW],
    ['that still waits', SENT, 'OTP-1', NOW],
    ['that never was', undefined, 'OTP-1', NOW],
  ])('does nothing for a code %s', (_, otp, otpRef, now) => {
    expect(release(otp, otpRef, now)).toBeUndefined();
  });
});

describe('withdraw', () => {
  it('leaves nothing to validate, and the cooldown running', () => {
    const gone = withdraw(SENT);
    expect(validate(gone, { code: '246810' }, NOW).refusal).toBe('otp.invalid');
    expect(gone.sentAt).toEqual([NOW]);
  });
});
