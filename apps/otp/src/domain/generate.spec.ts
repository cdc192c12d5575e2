import { SECOND } from '@sadpath/clock';
import { checkCooldown, generate } from './generate';
import { otpLifecycle } from './otp';
import { validate } from './validate';

const DRAW = { otpRef: 'OTP-1', code: '246810' };
const AGAIN = { otpRef: 'OTP-2', code: '135791' };
const NOW = 1_000_000;

describe('generate', () => {
  it('makes an OTP that is good for five minutes', () => {
    expect(generate(undefined, DRAW, NOW)).toEqual({
      ...DRAW,
      state: 'SENT',
      expiresAt: NOW + 300 * SECOND,
      wrongTries: 0,
      sentAt: [NOW],
    });
  });

  it('refuses a second one within thirty seconds and says how long to wait', () => {
    const first = generate(undefined, DRAW, NOW);
    expect(() => checkCooldown(first, NOW + 500)).toThrow(
      expect.objectContaining({ code: 'otp.cooldown', headers: { 'retry-after': '30' } }),
    );
  });

  it('goes on cooling down after the code was used', () => {
    const used = validate(generate(undefined, DRAW, NOW), { code: DRAW.code }, NOW + 1).next;
    expect(() => checkCooldown(used, NOW + 2)).toThrow(expect.objectContaining({ code: 'otp.cooldown' }));
  });

  it('takes the place of the last one, with all tries anew', () => {
    const tried = validate(generate(undefined, DRAW, NOW), { code: '000000' }, NOW).next;
    const next = generate(tried, AGAIN, NOW + 30 * SECOND);
    expect(next).toMatchObject({ ...AGAIN, wrongTries: 0, state: 'SENT' });
    expect(validate(next, { code: DRAW.code }, NOW + 30 * SECOND).refusal).toBe('otp.invalid');
  });

  it('forgets the codes that no limit looks at any more', () => {
    const first = generate(undefined, DRAW, NOW);
    expect(generate(first, AGAIN, NOW + 600 * SECOND).sentAt).toEqual([NOW + 600 * SECOND]);
  });

  it('is possible from every state once the cooldown is over', () => {
    expect(otpLifecycle.states.map((state) => otpLifecycle.next(state, 'generate'))).toEqual(
      otpLifecycle.states.map(() => 'SENT'),
    );
  });
});
