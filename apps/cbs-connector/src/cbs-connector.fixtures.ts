import type { AccountStatus } from './domain/account';
import type { Posting } from './domain/posting';

/** Tenant of all fixture accounts. */
export const FIXTURE_TENANT = 'ACME_BANK';

/** Paise in a rupee. */
export const RUPEE = 100;

/** One account of a customer; the balance in rupees. */
type AccountRow = readonly [
  entityId: string,
  accountNo: string,
  scheme: string,
  balance: number,
  status: AccountStatus,
];

/** Accounts that customers hold in a fresh space (contract §7). */
export const ACCOUNT_ROWS: readonly AccountRow[] = [
  ['CIF1001', '8642135', '2003', 50_000, 'ACTIVE'],
  ['CIF1002', '8642136', '2003', 50_000, 'ACTIVE'],
  ['CIF1003', '8642137', '2003', 50_000, 'ACTIVE'],
  ['CIF1004', '8642138', '2003', 50_000, 'ACTIVE'],
  ['CIF1005', '8642139', '2003', 50_000, 'ACTIVE'],
  ['CIF1006', '8642140', '2003', 50_000, 'ACTIVE'],
  ['CIF1007', '8642141', '2003', 50_000, 'ACTIVE'],
  ['CIF1008', '8642142', '2003', 50_000, 'ACTIVE'],
  ['CIF1009', '8642143', '9999', 50_000, 'ACTIVE'],
  ['CIF1010', '8642144', '2003', 50_000, 'ACTIVE'],
  ['CIF1011', '8642145', '2004', 50_000, 'ACTIVE'],
  ['CIF1012', '8642150', '2003', 0, 'ACTIVE'],
  ['CIF1012', '8642151', '2003', 10_000, 'FROZEN'],
  ['CIF1012', '8642152', '2003', 10_000, 'DORMANT'],
  ['CIF1012', '8642153', '2003', 0, 'CLOSED'],
];

/** Who holds them: entity, name, mobile number. */
export const HOLDER_ROWS: readonly (readonly [entityId: string, name: string, mobile: string])[] = [
  ['CIF1001', 'Asha Raman', '9876500001'],
  ['CIF1002', 'Bala Murugan', '9876500002'],
  ['CIF1003', 'Chitra Devi', '9876500003'],
  ['CIF1004', 'Dinesh Kumar', '9876500004'],
  ['CIF1005', 'Eswari Natarajan', '9876500005'],
  ['CIF1006', 'Farook Ali', '9876500006'],
  ['CIF1007', 'Gowri Shankar', '9876500007'],
  ['CIF1008', 'Hari Prasad', '9876500008'],
  ['CIF1009', 'Indira Velu', '9876500009'],
  ['CIF1010', 'Jagan Mohan', '9876500010'],
  ['CIF1011', 'Kavya Iyer', '9876543211'],
  ['CIF1012', 'Lokesh Babu', '9876500012'],
];

/** The bank's own books: fee income and GST payable, each with what the seeded fee brought it, in rupees. */
export const LEDGER_ROWS: readonly (readonly [accountNo: string, balance: number])[] = [
  ['9000001', 200],
  ['9000002', 36],
];

/** The posting of the fee with which Fee Posting starts (`FEE-SEED-1`): 200.00 of fee and 36.00 of GST. */
export const SEED_FEE: Omit<Posting, 'postedAt'> = {
  txnId: 'FEE0000001000-1',
  cbsRef: 'CBS0000001000',
  kind: 'debit',
  accountNo: '8642137',
  amount: 236 * RUPEE,
  crDr: 'D',
  currency: 'INR',
  balance: 50_000 * RUPEE,
  legs: [
    { accountNo: '8642137', amount: 236 * RUPEE, crDr: 'D' },
    { accountNo: '9000001', amount: 200 * RUPEE, crDr: 'C' },
    { accountNo: '9000002', amount: 36 * RUPEE, crDr: 'C' },
  ],
  reversed: 0,
  narration: 'ANNUAL fee FEE-SEED-1',
};
