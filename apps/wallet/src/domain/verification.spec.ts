import { DAY } from '@sadpath/clock';
import { deactivate, register, requirePayable, type PaymentMethod } from './payment-method';
import { NOON, refusal, sampleWallet } from './spec-support';
import { requireVerifiable, verify } from './verification';

const draft = {
  id: 'pm',
  type: 'card',
  token: 'tok_visa_4242',
  holderName: 'A B',
  expMonth: 12,
  expYear: 2030,
} as const;
const place = (existing: readonly PaymentMethod[] = []) => ({ wallet: sampleWallet(), existing });
const pending = register(place(), draft, NOON).registered;
const active = verify(pending, '123456', NOON).method;
const CODE = 'ERR_WALLET_PAYMENT_METHOD_VERIFICATION_FAILED';

describe('register', () => {
  it('reads brand and last digits from the token', () => {
    expect(pending).toMatchObject({ status: 'pending', brand: 'visa', last4: '4242', verificationAttemptsLeft: 3 });
  });

  it('makes the first method the default and later ones not', () => {
    const second = register(place([pending]), { ...draft, token: 'tok_visa_1111' }, NOON);
    expect([pending.isDefault, second.registered.isDefault]).toEqual([true, false]);
  });

  it('leaves one default when another is asked for', () => {
    const second = register(place([pending]), { ...draft, token: 'tok_visa_1111', isDefault: true }, NOON);
    expect(second.registered.isDefault).toBe(true);
    expect(second.others.map((other) => other.isDefault)).toEqual([false]);
  });

  it('refuses an instrument that is pending or active already', () => {
    for (const existing of [pending, active]) {
      expect(() => register(place([existing]), draft, NOON)).toThrow(
        refusal('ERR_WALLET_CONFLICT', { reason: 'DUPLICATE_PAYMENT_METHOD' }),
      );
    }
  });

  it('takes an instrument again after its end', () => {
    expect(register(place([deactivate(active, NOON)]), draft, NOON).registered.status).toBe('pending');
  });
});

describe('deactivate', () => {
  it('ends a method, which is then no default', () => {
    expect(deactivate(active, NOON)).toMatchObject({ status: 'inactive', isDefault: false, deactivatedAt: NOON });
  });

  it('refuses a method that has ended', () => {
    const failed = { ...pending, status: 'failed' } as const;
    for (const method of [deactivate(active, NOON), failed]) {
      expect(() => deactivate(method, NOON)).toThrow(
        refusal('ERR_WALLET_PAYMENT_METHOD_INACTIVE', { status: method.status }),
      );
    }
  });
});

describe('requirePayable', () => {
  it('lets active methods pay and no others', () => {
    expect(() => requirePayable(active)).not.toThrow();
    expect(() => requirePayable(pending)).toThrow(refusal('ERR_WALLET_PAYMENT_METHOD_INACTIVE', { status: 'pending' }));
  });
});

describe('verify', () => {
  const wrong = (method: PaymentMethod) => verify(method, '000000', NOON);

  it('activates by the right code', () => {
    expect(active).toMatchObject({ status: 'active', verifiedAt: NOON });
  });

  it('counts wrong codes down', () => {
    const { method, refusal: answer } = wrong(pending);
    expect(method).toMatchObject({ status: 'pending', verificationAttemptsLeft: 2 });
    expect(answer).toEqual(refusal(CODE, { reason: 'CODE_MISMATCH', attemptsLeft: 2 }));
  });

  it('fails for good at the third wrong code', () => {
    const { method, refusal: answer } = wrong(wrong(wrong(pending).method).method);
    expect(method.status).toBe('failed');
    expect(answer).toEqual(refusal(CODE, { reason: 'CODE_MISMATCH', attemptsLeft: 0 }));
    expect(() => verify(method, '123456', NOON)).toThrow(refusal(CODE, { reason: 'ATTEMPTS_EXHAUSTED' }));
  });
});

describe('requireVerifiable', () => {
  it('takes a code for a whole day', () => {
    expect(() => requireVerifiable(pending, NOON + DAY - 1)).not.toThrow();
    expect(() => requireVerifiable(pending, NOON + DAY)).toThrow(refusal(CODE, { reason: 'CODE_EXPIRED' }));
  });

  it('takes a card to the end of its month', () => {
    const card = { ...pending, expMonth: 2, expYear: 2026, verificationExpiresAt: Infinity };
    expect(() => requireVerifiable(card, Date.UTC(2026, 2, 1) - 1)).not.toThrow();
    expect(() => requireVerifiable(card, Date.UTC(2026, 2, 1))).toThrow(refusal(CODE, { reason: 'CARD_EXPIRED' }));
  });

  it('looks at the state first', () => {
    const late = NOON + 2 * DAY;
    expect(() => requireVerifiable(active, late)).toThrow(
      refusal('ERR_WALLET_CONFLICT', { reason: 'ALREADY_VERIFIED' }),
    );
    expect(() => requireVerifiable(deactivate(pending, NOON), late)).toThrow(
      refusal('ERR_WALLET_PAYMENT_METHOD_INACTIVE', { status: 'inactive' }),
    );
  });
});
