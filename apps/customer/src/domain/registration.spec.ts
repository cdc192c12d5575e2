import { parseInstant } from '@sadpath/clock';
import { customerSeed } from '../customer.seed';
import type { Customer } from './customer';
import { acceptRegistration } from './registration';

const NOW = parseInstant('2026-01-15T10:00:00Z') ?? 0;
const CUSTOMER = customerSeed(NOW)[0]!.docs[0] as Customer;
const onField = (field: string): Error =>
  expect.objectContaining({ code: 'invalid.input.request', fields: [expect.objectContaining({ field })] }) as Error;

describe('acceptRegistration', () => {
  it('accepts a customer who makes sense', () => {
    expect(() => acceptRegistration(CUSTOMER, NOW)).not.toThrow();
  });

  it.each(['2026-01-15', '2031-01-01', '1990-02-30'])('refuses a birth on %s', (dob) => {
    expect(() => acceptRegistration({ ...CUSTOMER, dob }, NOW)).toThrow(onField('dob'));
  });

  it('refuses an account named twice', () => {
    const accountInfo = [...CUSTOMER.accountInfo, ...CUSTOMER.accountInfo];
    expect(() => acceptRegistration({ ...CUSTOMER, accountInfo }, NOW)).toThrow(onField('accountInfo'));
  });
});
