import type { CardStatus } from './domain/card.lifecycle';
import type { PinState } from './domain/pin';
import type { Product, ProductLimits } from './domain/product';

/** Tenant of all fixture customers. */
export const FIXTURE_TENANT = 'ACME_BANK';

const DOMESTIC_LIMITS: Readonly<Record<string, ProductLimits>> = {
  atm: { dailyLimit: '100000', maxLimit: '100000', monthlyLimit: '3000000', yearlyLimit: '36000000' },
  pos: { dailyLimit: '20000', maxLimit: '150000', monthlyLimit: '3000000', yearlyLimit: '36000000' },
  ecom: { dailyLimit: '5000', maxLimit: '150000', monthlyLimit: '3000000', yearlyLimit: '36000000' },
  contactless: { dailyLimit: '1000', maxLimit: '100000', monthlyLimit: '150000', yearlyLimit: '1800000' },
  tokenization: { dailyLimit: '100000', maxLimit: '100000', monthlyLimit: '3000000', yearlyLimit: '36000000' },
  swipeToPay: { dailyLimit: '10000', maxLimit: '100000' },
};

const PHYSICAL_2003: Product = {
  productId: '2003_PHYSICAL',
  productName: '2003_PHYSICAL',
  schemeCode: '2003',
  cardType: 'PHYSICAL',
  bin: '608040',
  networkType: 'RUPAY',
  tierType: 'CLASSIC',
  plasticCode: 'PCLAS',
  embossType: 'PERSONALIZED',
  validityMonths: 60,
  features: { domestic: true, atm: true, pos: true, ecom: true, contactless: true, tokenization: true, ncmc: true },
  limits: { domestic: DOMESTIC_LIMITS },
  otpRequiredFor: [],
};

/** The products of the fixture cards, as far as a card takes its first preferences from them. */
export const FIXTURE_PRODUCTS = {
  '2003_PHYSICAL': PHYSICAL_2003,
  '2003_VIRTUAL': {
    ...PHYSICAL_2003,
    productId: '2003_VIRTUAL',
    productName: '2003_VIRTUAL',
    cardType: 'VIRTUAL',
    plasticCode: null,
    embossType: null,
  },
} as const satisfies Readonly<Record<string, Product>>;

/** A customer of a fresh space. */
export interface CustomerRow {
  readonly entityId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title: 'Mr' | 'Ms';
  readonly mobile: string;
  readonly accounts: readonly AccountRow[];
}

export interface AccountRow {
  readonly accountNo: string;
  readonly schemeCode: string;
  readonly initialFunding: string;
  readonly accountStatus?: string;
}

/** A card of a fresh space; `pin` in clear, null when none is set. */
export interface CardRow {
  readonly kitNo: string;
  readonly entityId: string;
  readonly accountNo: string;
  readonly productId: keyof typeof FIXTURE_PRODUCTS;
  readonly status: CardStatus;
  readonly expiryDate: string;
  readonly pin: string | null;
  readonly pinState: PinState;
}

const account = (accountNo: string, schemeCode = '2003', initialFunding = '50000.00'): AccountRow => ({
  accountNo,
  schemeCode,
  initialFunding,
});

/** Customers of a fresh space (contracts/debit.md §7). */
export const CUSTOMER_ROWS: readonly CustomerRow[] = [
  {
    entityId: 'CIF1001',
    title: 'Ms',
    firstName: 'Asha',
    lastName: 'Raman',
    mobile: '9876500001',
    accounts: [account('8642135')],
  },
  {
    entityId: 'CIF1002',
    title: 'Mr',
    firstName: 'Bala',
    lastName: 'Murugan',
    mobile: '9876500002',
    accounts: [account('8642136')],
  },
  {
    entityId: 'CIF1003',
    title: 'Ms',
    firstName: 'Chitra',
    lastName: 'Devi',
    mobile: '9876500003',
    accounts: [account('8642137')],
  },
  {
    entityId: 'CIF1004',
    title: 'Mr',
    firstName: 'Dinesh',
    lastName: 'Kumar',
    mobile: '9876500004',
    accounts: [account('8642138')],
  },
  {
    entityId: 'CIF1005',
    title: 'Ms',
    firstName: 'Eswari',
    lastName: 'Natarajan',
    mobile: '9876500005',
    accounts: [account('8642139')],
  },
  {
    entityId: 'CIF1006',
    title: 'Mr',
    firstName: 'Farook',
    lastName: 'Ali',
    mobile: '9876500006',
    accounts: [account('8642140')],
  },
  {
    entityId: 'CIF1007',
    title: 'Ms',
    firstName: 'Gowri',
    lastName: 'Shankar',
    mobile: '9876500007',
    accounts: [account('8642141')],
  },
  {
    entityId: 'CIF1008',
    title: 'Mr',
    firstName: 'Hari',
    lastName: 'Prasad',
    mobile: '9876500008',
    accounts: [account('8642142')],
  },
  {
    entityId: 'CIF1009',
    title: 'Ms',
    firstName: 'Indira',
    lastName: 'Velu',
    mobile: '9876500009',
    accounts: [account('8642143', '9999')],
  },
  {
    entityId: 'CIF1010',
    title: 'Mr',
    firstName: 'Jagan',
    lastName: 'Mohan',
    mobile: '9876500010',
    accounts: [account('8642144')],
  },
  {
    entityId: 'CIF1011',
    title: 'Ms',
    firstName: 'Kavya',
    lastName: 'Iyer',
    mobile: '9876543211',
    accounts: [account('8642145', '2004')],
  },
  {
    entityId: 'CIF1012',
    title: 'Mr',
    firstName: 'Lokesh',
    lastName: 'Babu',
    mobile: '9876500012',
    accounts: [
      account('8642150', '2003', '0.00'),
      { ...account('8642151', '2003', '10000.00'), accountStatus: 'FROZEN' },
      { ...account('8642152', '2003', '10000.00'), accountStatus: 'DORMANT' },
      { ...account('8642153', '2003', '0.00'), accountStatus: 'CLOSED' },
    ],
  },
];

const EXPIRY = '2029-07-31';

/** Cards of a fresh space (contracts/debit.md §7). */
export const CARD_ROWS: readonly CardRow[] = [
  {
    kitNo: '4240170001',
    entityId: 'CIF1001',
    accountNo: '8642135',
    productId: '2003_PHYSICAL',
    status: 'INACTIVE',
    expiryDate: EXPIRY,
    pin: null,
    pinState: 'NOT_SET',
  },
  {
    kitNo: '4240170002',
    entityId: 'CIF1002',
    accountNo: '8642136',
    productId: '2003_PHYSICAL',
    status: 'ACTIVE',
    expiryDate: EXPIRY,
    pin: null,
    pinState: 'NOT_SET',
  },
  {
    kitNo: '4240170012',
    entityId: 'CIF1002',
    accountNo: '8642136',
    productId: '2003_VIRTUAL',
    status: 'ACTIVE',
    expiryDate: EXPIRY,
    pin: null,
    pinState: 'NOT_SET',
  },
  {
    kitNo: '4240170003',
    entityId: 'CIF1003',
    accountNo: '8642137',
    productId: '2003_PHYSICAL',
    status: 'ACTIVE',
    expiryDate: EXPIRY,
    pin: '1234',
    pinState: 'SET',
  },
  {
    kitNo: '4240170004',
    entityId: 'CIF1004',
    accountNo: '8642138',
    productId: '2003_PHYSICAL',
    status: 'LOCKED',
    expiryDate: EXPIRY,
    pin: '1234',
    pinState: 'SET',
  },
  {
    kitNo: '4240170005',
    entityId: 'CIF1005',
    accountNo: '8642139',
    productId: '2003_PHYSICAL',
    status: 'BLOCKED',
    expiryDate: EXPIRY,
    pin: '1234',
    pinState: 'SET',
  },
  {
    kitNo: '4240170006',
    entityId: 'CIF1006',
    accountNo: '8642140',
    productId: '2003_PHYSICAL',
    status: 'CLOSED',
    expiryDate: EXPIRY,
    pin: null,
    pinState: 'NOT_SET',
  },
  {
    kitNo: '4240170007',
    entityId: 'CIF1007',
    accountNo: '8642141',
    productId: '2003_PHYSICAL',
    status: 'ACTIVE',
    expiryDate: EXPIRY,
    pin: '1234',
    pinState: 'LOCKED',
  },
  {
    kitNo: '4240170010',
    entityId: 'CIF1010',
    accountNo: '8642144',
    productId: '2003_PHYSICAL',
    status: 'EXPIRED_CARD',
    expiryDate: '2025-12-31',
    pin: null,
    pinState: 'NOT_SET',
  },
];
