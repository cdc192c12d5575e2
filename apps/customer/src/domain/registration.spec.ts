import { parseInstant } from '@sadpath/clock';
import { customerSeed } from '../customer.seed';
import type { Customer } from './customer';
import { acceptRegistration } from './registration';

const NOW = parseInstant('2026-01-15T10:00:00Z') ?? 0;
const CUSTOMER = customerSeed(NOW)[0]!.docs[0] as Customer;
const NO_CARDS = { cards: 0, deliveryAddress: undefined };
const onField = (field: string): Error =>
  expect.objectContaining({ code: 'invalid.input.request', fields: [expect.objectContaining({ field })] }) as Error;

describe('acceptRegistration', () => {
  it('accepts a customer without cards', () => {
    expect(() => acceptRegistration(CUSTOMER, NO_CARDS, NOW)).not.toThrow();
  });

  it.each(['2026-01-15', '2031-01-01', '1990-02-30'])('refuses a birth on %s', (dob) => {
    expect(() => acceptRegistration({ ...CUSTOMER, dob }, NO_CARDS, NOW)).toThrow(onField('dob'));
  });

  it('refuses an account named twice', () => {
    const accountInfo = [...CUSTOMER.accountInfo, ...CUSTOMER.accountInfo];
    expect(() => acceptRegistration({ ...CUSTOMER, accountInfo }, NO_CARDS, NOW)).toThrow(onField('accountInfo'));
  });

  it('asks where cards shall go', () => {
    expect(() => acceptRegistration(CUSTOMER, { cards: 1, deliveryAddress: null }, NOW)).toThrow(
      onField('deliveryAddress'),
    );
    expect(() => acceptRegistration(CUSTOMER, { cards: 1, deliveryAddress: 'PERMANENT' }, NOW)).not.toThrow();
  });
});
