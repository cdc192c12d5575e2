import { registration } from './customer/registration';
import { BankClient } from './banking/bank-client';
import { DebitDesk } from './debit/debit-desk';
import { ProgramClient } from './issuing/program-client';
import { WalletClient } from './wallet/wallet-client';
import { TestSpace } from '../support/test-space';

/** Dates of the right shape that no calendar has, and hours that no day has (RFC 3339, section 5.6). */
const DAYS = ['2026-02-29', '2026-02-30', '2026-06-31', '2026-13-01', '2026-00-10', '2100-02-29', '0000-01-01'];
const HOURS = ['2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z', '2026-01-01T23:59:60Z', '2026-01-01T00:00:00+25:00'];
const INSTANTS = [...DAYS.map((day) => `${day}T10:00:00Z`), ...HOURS];

/** The same dates as `DD-MM-YYYY`. */
const turned = DAYS.map((day) => day.split('-').reverse().join('-'));
const stamps = INSTANTS.map((text) => text.replace('T', ' ').replace(/(Z|\+.*)$/, '')).filter(
  (text) => !text.includes('00:00:00'),
);

const CARD = { entityId: 'CIF1003', kitNo: '4240170003', walletType: 'NCMC' };
const TARGET = { productType: 'target', targetName: 'x', targetAmount: 10_000, monthlyContribution: 5_000 };

/** Asks with a text; answers the status. */
type Ask = (text: string) => Promise<number>;

const debit = async (path: string, bodyOf: (text: string) => unknown): Promise<Ask> => {
  const desk = await DebitDesk.open();
  return async (text) => (await desk.post(path, bodyOf(text))).status;
};
const wallet = async (path: string): Promise<Ask> => {
  const admin = await WalletClient.as(await TestSpace.make(), 'admin');
  return async (text) => (await admin.get(path + encodeURIComponent(text))).status;
};
const bank = async (): Promise<Ask> => {
  const user = await BankClient.login();
  return async (targetDate) => (await user.post('/savings/target', { ...TARGET, targetDate })).status;
};
const program = async (): Promise<Ask> => {
  const client = new ProgramClient(await TestSpace.make());
  return async (dob) => (await client.put('/cardholders/1001', { dob })).status;
};

const kit = (member: string) => (text: string) => ({ refType: 'DC_KIT', branchId: 'HO001', [member]: text });
const order = (processStartTime: string): unknown => ({
  branchInfo: { branchId: 'B1' },
  products: [{ bin: '608040', productId: '2003_PHYSICAL', quantity: 1 }],
  processStartTime,
});

const FIELDS: readonly [string, readonly string[], () => Promise<Ask>][] = [
  ['dob at registration', DAYS, () => debit('/register', (dob) => registration('CIF7001', { dob }))],
  [
    'startDate of transactions',
    turned,
    () => debit('/kit-manager/fetchTransaction', (startDate) => ({ entityId: 'CIF1003', startDate })),
  ],
  ['endDate of a wallet', turned, () => debit('/wallet/fetch/authnt/transaction', (endDate) => ({ ...CARD, endDate }))],
  ['fromDate of kits', INSTANTS, () => debit('/inventory/fetchKitDetailsFromInventory', kit('fromDate'))],
  ['toDate of orders', INSTANTS, () => debit('/inventory/fetchCardOrderDetailsFromInventory', kit('toDate'))],
  ['processStartTime of an order', stamps, () => debit('/card-order', order)],
  ['from of transactions', INSTANTS, () => wallet('/transactions?from=')],
  ['to of transactions', DAYS, () => wallet('/transactions?to=')],
  ['targetDate of savings', DAYS, bank],
  ['dob of a cardholder', [...DAYS, '9999-12-31'], program],
];

it.each(FIELDS)('%s is a real one', async (_, texts, open) => {
  const ask = await open();
  const taken: string[] = [];
  for (const text of texts) if (![400, 422].includes(await ask(text))) taken.push(text);
  expect(taken).toEqual([]);
});
