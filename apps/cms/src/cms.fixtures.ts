import type { CardProduct, KitStatus } from './domain/kit';

/** Tenant of all fixture kits and customers. */
export const FIXTURE_TENANT = 'ACME_BANK';

/** The customers whom CMS knows in a fresh space. */
export const CUSTOMER_ROWS: readonly (readonly [entityId: string, name: string])[] = [
  ['CIF1001', 'Asha Raman'],
  ['CIF1002', 'Bala Murugan'],
  ['CIF1003', 'Chitra Devi'],
  ['CIF1004', 'Dinesh Kumar'],
  ['CIF1005', 'Eswari Natarajan'],
  ['CIF1006', 'Farook Ali'],
  ['CIF1007', 'Gowri Shankar'],
  ['CIF1008', 'Hari Prasad'],
  ['CIF1009', 'Indira Velu'],
  ['CIF1010', 'Jagan Mohan'],
  ['CIF1011', 'Kavya Iyer'],
  ['CIF1012', 'Lokesh Babu'],
];

/** The products of the fixture kits, as far as a kit takes after its product. */
export const FIXTURE_PRODUCTS = {
  '2003_PHYSICAL': {
    productId: '2003_PHYSICAL',
    bin: '608040',
    cardType: 'PHYSICAL',
    embossType: 'PERSONALIZED',
    validityMonths: 60,
  },
  '2003_VIRTUAL': {
    productId: '2003_VIRTUAL',
    bin: '608040',
    cardType: 'VIRTUAL',
    validityMonths: 60,
  },
  '2004_PHYSICAL': {
    productId: '2004_PHYSICAL',
    bin: '456789',
    cardType: 'PHYSICAL',
    embossType: 'NON_PERSONALIZED',
    validityMonths: 60,
  },
} as const satisfies Readonly<Record<string, CardProduct>>;

/** Cards of customers in a fresh space: kit, holder, account, product (contract §7). */
export const CARD_ROWS: readonly CardRow[] = [
  ['4240170001', 'CIF1001', '8642135', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170002', 'CIF1002', '8642136', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170012', 'CIF1002', '8642136', '2003_VIRTUAL', 'ASSIGNED'],
  ['4240170003', 'CIF1003', '8642137', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170004', 'CIF1004', '8642138', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170005', 'CIF1005', '8642139', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170006', 'CIF1006', '8642140', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170007', 'CIF1007', '8642141', '2003_PHYSICAL', 'ASSIGNED'],
  ['4240170010', 'CIF1010', '8642144', '2003_PHYSICAL', 'EXPIRED_CARD'],
];

type CardRow = readonly [
  kitNo: string,
  entityId: string,
  accountNo: string,
  productId: keyof typeof FIXTURE_PRODUCTS,
  status: Extract<KitStatus, 'ASSIGNED' | 'EXPIRED_CARD'>,
];

/** Runs of kits in the stock of a fresh space: product, first number, how many. */
export const STOCK_ROWS: readonly StockRow[] = [
  ['2003_PHYSICAL', 4240180001, 20, 'UNALLOCATED'],
  ['2003_PHYSICAL', 4240180090, 1, 'EXPIRED_CARD'],
  ['2004_PHYSICAL', 4240185001, 5, 'UNALLOCATED'],
];

type StockRow = readonly [
  productId: keyof typeof FIXTURE_PRODUCTS,
  firstKitNo: number,
  quantity: number,
  status: Extract<KitStatus, 'UNALLOCATED' | 'EXPIRED_CARD'>,
];

/** Last day of validity of fixture kits, as midnight UTC: of those still good, and of those that have expired. */
export const LAST_DAYS = { valid: Date.UTC(2029, 6, 31), expired: Date.UTC(2025, 11, 31) } as const;
