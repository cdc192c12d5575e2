import { SECOND } from '@sadpath/clock';
import fc from 'fast-check';
import { generate } from './generate';
import type { Otp } from './otp';
import { validate } from './validate';

const NOW = 1_000_000;
const SENT = generate(undefined, { otpRef: 'OTP-1', code: '246810' }, NOW);
const RIGHT = { code: '246810' };
const WRONG = { code: '000000' };
const LATE = NOW + 300 * SECOND;
const tryWrong = (otp: Otp | undefined, times: number): Otp | undefined =>
  times === 0 ? otp : tryWrong(validate(otp, WRONG, NOW).next, times - 1);

describe('validate', () => {
  it('accepts the right code once and no second time', () => {
    const first = validate(SENT, RIGHT, LATE - 1);
    expect(first).toEqual({ next: { ...SENT, state: 'NONE' } });
    expect(validate(first.next, RIGHT, LATE - 1).refusal).toBe('otp.invalid');
  });

  it('accepts the right code with its own reference', () => {
    expect(validate(SENT, { ...RIGHT, otpRef: 'OTP-1' }, NOW).refusal).toBeUndefined();
  });

  it('finds nothing waiting when none was generated', () => {
    expect(validate(undefined, RIGHT, NOW)).toEqual({ next: undefined, refusal: 'otp.invalid' });
  });

  it('takes a foreign reference for a code that is not waiting, at the cost of no try', () => {
    expect(validate(SENT, { ...RIGHT, otpRef: 'OTP-0' }, NOW)).toEqual({ next: SENT, refusal: 'otp.invalid' });
  });

  it('refuses two wrong codes as invalid and the third as the last', () => {
    const answers = [0, 1, 2].map((before) => validate(tryWrong(SENT, before), WRONG, NOW).refusal);
    expect(answers).toEqual(['otp.invalid', 'otp.invalid', 'otp.max.retries']);
  });

  it('accepts the right code on the last try', () => {
    expect(validate(tryWrong(SENT, 2), RIGHT, NOW).refusal).toBeUndefined();
  });

  it('refuses even the right code once the tries are used up, however late', () => {
    const dead = tryWrong(SENT, 3);
    expect(validate(dead, RIGHT, NOW).refusal).toBe('otp.max.retries');
    expect(validate(dead, RIGHT, LATE)).toMatchObject({
      next: dead,
      refusal: 'otp.max.retries',
      compared: 'wrong tries 3 = to end it 3',
    });
  });

  it.each([
    ['right', RIGHT],
    ['wrong', WRONG],
  ])('refuses a %s code when the time is over, and counts no try', (_, attempt) => {
    const late = validate(SENT, attempt, LATE);
    expect(late).toMatchObject({ next: { ...SENT, state: 'EXPIRED' }, refusal: 'otp.expired' });
    expect(late.compared).toMatch(/^valid until \S+ [<=] now \S+$/);
    expect(validate(late.next, attempt, LATE).refusal).toBe('otp.expired');
  });

  it('accepts nothing after a success, three wrong codes or the end of the time', () => {
    const step = fc.record({ isRight: fc.boolean(), pause: fc.integer({ min: 0, max: 120 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let otp: Otp | undefined = SENT;
        let now = NOW;
        let [wrong, isOver] = [0, false];
        for (const { isRight, pause } of filled(steps)) {
          now += pause * SECOND;
          isOver ||= now >= LATE;
          const { next, refusal }: ReturnType<typeof validate> = validate(otp, isRight ? RIGHT : WRONG, now);
          expect(refusal === undefined).toBe(isRight && !isOver);
          wrong += isRight || isOver ? 0 : 1;
          isOver ||= isRight || wrong === 3;
          otp = next;
        }
      }),
    );
  });
});
