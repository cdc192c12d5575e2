import { cardFixtures, cardholderFixtures } from '../issuing.fixtures';
import type { Card } from './card';
import {
  activateCard,
  changeCardStatus,
  changePin,
  closeCard,
  editCard,
  requireActiveForOtp,
  requireOpen,
} from './change-card';

const cards = cardFixtures(0);
const [active, notActivated, onHold, closed, pending] = cards as [Card, Card, Card, Card, Card];
const cleo = cardholderFixtures(0).find(({ cardholderId }) => cardholderId === 1003)!;
const code = (expected: string): Error => expect.objectContaining({ code: expected });

describe('activateCard', () => {
  const shown = { ...notActivated.secrets, newPin: '4821' };

  it('activates a physical card once and sets its PIN', () => {
    const activated = activateCard(notActivated, shown);
    expect(activated).toMatchObject({ status: 'active', pin: '4821' });
    expect(() => activateCard(activated, shown)).toThrow(code('card_not_activatable'));
  });

  it.each(['cardNumber', 'expMonth', 'expYear', 'cvv'])('refuses a wrong %s', (field) => {
    expect(() => activateCard(notActivated, { ...shown, [field]: '0' })).toThrow(code('activation_details_mismatch'));
  });

  it.each([active, onHold, closed, pending])('refuses a card in another status: %#', (card) => {
    expect(() => activateCard(card, { ...card.secrets, newPin: '4821' })).toThrow(code('card_not_activatable'));
  });
});

describe('changeCardStatus', () => {
  it('freezes and unfreezes; the present status again changes nothing', () => {
    const frozen = changeCardStatus(active, 2);
    expect(frozen.status).toBe('onHold');
    expect(changeCardStatus(frozen, 2)).toEqual(frozen);
    expect(changeCardStatus(frozen, 1)).toEqual(active);
    expect(changeCardStatus(active, 1)).toEqual(active);
  });

  it.each([notActivated, closed, pending])('refuses a card that is neither active nor held: %#', (card) => {
    expect(() => changeCardStatus(card, 2)).toThrow(code('card_status_not_changeable'));
  });
});

describe('changePin', () => {
  it('takes the last four digits for the first PIN', () => {
    expect(changePin(onHold, { oldPin: '0039', newPin: '4821' })).toMatchObject({ pin: '4821', status: 'onHold' });
  });

  it('refuses a wrong PIN, and a card in the wrong status first', () => {
    expect(() => changePin(active, { oldPin: '9999', newPin: '4821' })).toThrow(code('pin_mismatch'));
    expect(() => changePin(notActivated, { oldPin: '9999', newPin: '4821' })).toThrow(code('card_pin_not_changeable'));
  });
});

describe('editCard', () => {
  it('works in every status, below the limit of the cardholder', () => {
    for (const card of filled(cards))
      expect(editCard(card, { alias: 'travel', contact: {} }, cleo).alias).toBe('travel');
    expect(editCard(active, { transactionLimit: 500_000, contact: {} }, cleo).transactionLimit).toBe(500_000);
    expect(() => editCard(active, { transactionLimit: 500_001, contact: {} }, cleo)).toThrow(
      code('transaction_limit_exceeded'),
    );
  });
});

describe('editCard of one field', () => {
  const tight = { ...active, transactionLimit: 1_000, alias: 'old' };

  it.each([
    [{ alias: 'travel', contact: {} }, { alias: 'travel' }],
    [{ transactionLimit: 2_000, contact: {} }, { transactionLimit: 2_000 }],
    [{ contact: { cellNum: '4155550199' } }, { contact: { ...active.contact, cellNum: '4155550199' } }],
    [{ contact: {} }, {}],
  ])('leaves all others as they were: %j', (changes, changed) => {
    expect(editCard(tight, changes, cleo)).toEqual({ ...tight, ...changed });
  });
});

describe('closeCard', () => {
  it('closes active and held cards, and no others', () => {
    expect(cards.map((card) => closeCard(card)?.status)).toEqual([
      'closed',
      undefined,
      'closed',
      undefined,
      undefined,
      'closed',
    ]);
  });
});

describe('what a status forbids', () => {
  it('keeps money away from closed cards only', () => {
    for (const card of [active, notActivated, onHold, pending]) expect(() => requireOpen(card)).not.toThrow();
    expect(() => requireOpen(closed)).toThrow(code('card_closed'));
  });

  it('hears codes for active cards only', () => {
    expect(() => requireActiveForOtp(active)).not.toThrow();
    for (const card of [notActivated, onHold, closed, pending]) {
      expect(() => requireActiveForOtp(card)).toThrow(code('card_not_active_for_otp'));
    }
  });
});
