import { isoDate, parseInstant, type Instant } from '@sadpath/clock';
import type { Customer } from './customer';
import { requireReachable } from './update-customer';
import { invalidInput } from './refusals';

/**
 * Accepts a well-formed registration that makes sense. Throws `invalid.input.request`: born in the past, reachable, and no
 * account twice (contracts/debit.md §3.3.2).
 */
export function acceptRegistration(customer: Customer, now: Instant): void {
  const birth = parseInstant(customer.dob);
  if (birth === undefined || customer.dob >= isoDate(now)) throw invalidInput('dob', 'is not a day in the past');
  requireReachable(customer);
  const numbers = customer.accountInfo.map(({ accountNo }) => accountNo);
  if (new Set(numbers).size < numbers.length) throw invalidInput('accountInfo', 'names an account twice');
}
