import { HOUR } from '@sadpath/clock';
import fc from 'fast-check';
import { acceptPin, checkPin, forgetPin, NO_PIN, PIN_LOCK_MS, releasePin, resetPin, setPin, type Pin } from './pin';

const KIT = '4240170003';
const NOW = 1_000_000;
const SET = setPin(NO_PIN, 'right', KIT);

const mistype = (pin: Pin, times: number): Pin =>
  Array.from({ length: times }).reduce<Pin>((last) => checkPin(last, 'wrong', NOW).pin, pin);
const LOCKED = mistype(SET, 3);

describe('setPin', () => {
  it('sets the first PIN', () => {
    expect(SET).toEqual({ state: 'SET', verification: 'right', wrongTries: 0, lockedAt: null });
  });

  it.each([
    ['set', SET],
    ['locked', LOCKED],
  ])('refuses when a PIN is %s', (_, pin) => {
    expect(() => setPin(pin, 'other', KIT)).toThrow(expect.objectContaining({ code: 'pin.already.set' }));
  });
});

describe('checkPin', () => {
  it('lets the right PIN pass and forgets the wrong tries', () => {
    expect(checkPin(mistype(SET, 2), 'right', NOW)).toEqual({ pin: SET, verdict: 'right' });
  });

  it('counts the first two wrong PINs', () => {
    expect(checkPin(SET, 'wrong', NOW)).toMatchObject({ verdict: 'wrong', pin: { state: 'SET', wrongTries: 1 } });
    expect(checkPin(mistype(SET, 1), undefined, NOW)).toMatchObject({ verdict: 'wrong', pin: { wrongTries: 2 } });
  });

  it('locks at the third', () => {
    expect(checkPin(mistype(SET, 2), 'wrong', NOW)).toMatchObject({
      verdict: 'locked',
      pin: { state: 'LOCKED', lockedAt: NOW },
    });
  });

  it('refuses even the right PIN while locked, and counts no more', () => {
    expect(checkPin(LOCKED, 'right', NOW)).toEqual({ pin: LOCKED, verdict: 'locked' });
  });

  it('finds any PIN wrong when none is set, and counts nothing', () => {
    expect(checkPin(NO_PIN, 'right', NOW)).toEqual({ pin: NO_PIN, verdict: 'wrong' });
  });

  it('is locked exactly when three wrong PINs came in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 12 }), (attempts) => {
        const end = attempts.reduce<Pin>((pin, isRight) => checkPin(pin, isRight ? 'right' : 'wrong', NOW).pin, SET);
        const hasThreeInARow = attempts
          .map((isRight) => (isRight ? 'r' : 'w'))
          .join('')
          .includes('www');
        expect(end.state === 'LOCKED').toBe(hasThreeInARow);
      }),
    );
  });
});

describe('acceptPin', () => {
  it('tells of a lock whose beginning nobody knows that all of it is left', () => {
    const pin: Pin = { ...LOCKED, lockedAt: null };
    expect(() => {
      acceptPin({ pin, verdict: 'locked' }, KIT, NOW);
    }).toThrow(expect.objectContaining({ headers: { 'retry-after': String(PIN_LOCK_MS / 1_000) } }));
  });

  it('passes the right, and has a code for the others', () => {
    expect(() => acceptPin(checkPin(SET, SET.verification!, NOW), KIT, NOW)).not.toThrow();
    expect(() => acceptPin(checkPin(SET, 'wrong', NOW), KIT, NOW)).toThrow(
      expect.objectContaining({ code: 'invalid.pin' }),
    );
    expect(() => acceptPin(checkPin(LOCKED, 'right', NOW), KIT, NOW)).toThrow(
      expect.objectContaining({ code: 'pin.locked' }),
    );
  });

  it.each([
    [0, '86400'],
    [HOUR + 1, '82800'],
    [PIN_LOCK_MS - 1, '1'],
  ])('tells how many seconds a lock of %i ms ago has left: %s', (later, seconds) => {
    const now = NOW + later;
    const headers = { 'retry-after': seconds };
    expect(() => acceptPin(checkPin(LOCKED, 'right', now), KIT, now)).toThrow(expect.objectContaining({ headers }));
  });
});

describe('resetPin', () => {
  it.each([
    ['set', SET],
    ['locked', LOCKED],
  ])('replaces a %s PIN', (_, pin) => {
    expect(resetPin(pin, 'new')).toEqual({ state: 'SET', verification: 'new', wrongTries: 0, lockedAt: null });
  });

  it('refuses when there is none', () => {
    expect(() => resetPin(NO_PIN, 'new')).toThrow(expect.objectContaining({ code: 'invalid.pin' }));
  });
});

describe('forgetPin', () => {
  it('leaves no PIN', () => {
    expect(forgetPin()).toEqual(NO_PIN);
  });
});

describe('releasePin', () => {
  it('ends a lock after a day, keeping the PIN', () => {
    expect(releasePin(LOCKED, NOW + PIN_LOCK_MS)).toEqual(SET);
  });

  it('keeps a younger lock', () => {
    expect(releasePin(LOCKED, NOW + PIN_LOCK_MS - HOUR)).toBe(LOCKED);
  });

  it('ends a lock that has not begun, because the clock was set back', () => {
    expect(releasePin(LOCKED, NOW - HOUR)).toEqual(SET);
    expect(checkPin(LOCKED, SET.verification!, NOW - HOUR).verdict).toBe('right');
  });

  it('leaves a PIN that is not locked', () => {
    expect(releasePin(SET, NOW + PIN_LOCK_MS)).toBe(SET);
  });
});
