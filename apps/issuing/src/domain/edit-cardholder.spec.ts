import { cardholderFixtures } from '../issuing.fixtures';
import type { Cardholder } from './cardholder';
import { editCardholder, type CardholderChanges, type LockMode } from './edit-cardholder';

const NOW = 1_768_467_600_000;
const RULES = { lockMode: 'endpoint', ceiling: 1_000_000, now: NOW } as const;
const holder = (id: number): Cardholder => cardholderFixtures(NOW).find(({ cardholderId }) => cardholderId === id)!;
const rename: CardholderChanges = { identity: { lastName: 'Newname' }, contact: {} };
const callElsewhere: CardholderChanges = { identity: {}, contact: { cellNum: '4155550199' } };

function outcome(id: number, changes: CardholderChanges, lockMode: LockMode): string {
  try {
    editCardholder(holder(id), changes, { ...RULES, lockMode });
    return 'edited';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('editCardholder', () => {
  it.each([1001, 1004, 1005, 1006])('changes cardholder %d, who is not locked', (id) => {
    expect(editCardholder(holder(id), rename, RULES).identity.lastName).toBe('Newname');
  });

  it.each([
    [1002, 'cardholder_locked_under_review'],
    [1003, 'cardholder_locked_approved'],
    [1008, 'cardholder_locked_pending'],
    [1007, 'cardholder_deleted'],
  ])('refuses any edit of locked cardholder %d', (id, code) => {
    expect(outcome(id, rename, 'endpoint')).toBe(code);
    expect(outcome(id, callElsewhere, 'endpoint')).toBe(code);
  });

  it.each([
    [1002, 'cardholder_locked_under_review', 'edited'],
    [1003, 'cardholder_locked_approved', 'edited'],
    [1008, 'cardholder_locked_pending', 'cardholder_locked_pending'],
    [1007, 'cardholder_deleted', 'cardholder_deleted'],
  ])('locks by field when told to: %d', (id, locked, open) => {
    expect(outcome(id, rename, 'field')).toBe(locked);
    expect(outcome(id, callElsewhere, 'field')).toBe(open);
  });

  it('keeps what the edit does not name, the limit among it', () => {
    const before = { ...holder(1001), transactionLimit: 5_000 };
    expect(editCardholder(before, rename, RULES)).toEqual({
      ...before,
      identity: { ...before.identity, lastName: 'Newname' },
    });
    expect(editCardholder(before, { ...callElsewhere, transactionLimit: 7_000 }, RULES).transactionLimit).toBe(7_000);
  });

  it('keeps the limit below the ceiling', () => {
    const changes = { ...callElsewhere, transactionLimit: 1_000_001 };
    expect(outcome(1001, changes, 'endpoint')).toBe('transaction_limit_exceeded');
    expect(outcome(1003, changes, 'endpoint')).toBe('cardholder_locked_approved');
  });

  it('wants the country of a phone number, from the edit or from before', () => {
    const phone: CardholderChanges = { identity: {}, contact: { phoneNum: '4155550123' } };
    expect(outcome(1001, phone, 'endpoint')).toBe('field_required');
    const withCountry = { ...phone, contact: { ...phone.contact, countryCallingCode: 'US' } };
    const edited = editCardholder(holder(1001), withCountry, RULES);
    expect(editCardholder(edited, phone, RULES).contact.countryCallingCode).toBe('US');
  });

  it('refuses to make a cardholder a minor', () => {
    expect(outcome(1001, { identity: { dob: '2020-01-01' }, contact: {} }, 'endpoint')).toBe('field_range');
  });
});
