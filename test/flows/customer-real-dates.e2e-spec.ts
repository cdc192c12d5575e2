import { CustomerDesk } from './customer/customer-desk';
import { registration } from './customer/registration';

const ORDER = {
  branchInfo: { branchId: 'B1' },
  products: [{ bin: '608040', productId: '2003_PHYSICAL', quantity: 1 }],
};
const KYC = { documentType: 'PASSPORT', documentNo: 'P1' };
const WALLET = { entityId: 'CIF1003', kitNo: '4240170003', walletType: 'NCMC' };

/** Operations that take a date, the field it stands in, a date that exists and one that does not. */
const DATES: readonly [string, string, (date: string) => unknown, readonly [real: string, other: string]][] = [
  ['/register', 'dob', (dob) => registration('CIF7001', { dob }), ['1992-02-29', '1990-02-30']],
  [
    '/register',
    'kycInfo.0.documentExpiry',
    (documentExpiry) => registration('CIF7001', { kycInfo: [{ ...KYC, documentExpiry }] }),
    ['2030-12-31', '2030-02-29'],
  ],
  [
    '/kit-manager/fetchTransaction',
    'startDate',
    (startDate) => ({ entityId: 'CIF1003', startDate }),
    ['28-02-2026', '31-02-2026'],
  ],
  ['/wallet/fetch/ledger/transaction', 'endDate', (endDate) => ({ ...WALLET, endDate }), ['29-02-2028', '29-02-2026']],
  [
    '/card-order',
    'processStartTime',
    (processStartTime) => ({ ...ORDER, processStartTime }),
    ['2026-02-28 23:59:59', '2026-02-30 25:61:00'],
  ],
  [
    '/inventory/fetchKitDetailsFromInventory',
    'fromDate',
    (fromDate) => ({ refType: 'DC_KIT', branchId: 'HO001', fromDate }),
    ['2026-01-15T10:00:00Z', '2026-02-30T10:00:00Z'],
  ],
];

it.each(DATES)('POST %s takes a real date in %s and refuses another', async (path, field, bodyOf, [real, other]) => {
  const desk = await CustomerDesk.open();
  const { code, fields } = await desk.refused(path, bodyOf(other));
  expect([code, fields]).toEqual(['invalid.input.request', [field]]);
  expect(await desk.codeOf(path, bodyOf(real))).toBe('ok');
});
