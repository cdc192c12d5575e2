import { DAY } from '@sadpath/clock';
import type { BankDirectory } from './domain/bank-directory';
import type { BillerBook } from './domain/biller';
import type { LoanProduct } from './domain/loan-product';
import type { SavingsProduct } from './domain/savings-product';
import type { Tenant } from './domain/tenant';
import type { User } from './domain/user';
import type { Wallet } from './domain/wallet';

/** Head of every id the sandbox chose; the tables show the last twelve digits (contract banking §7). */
const ID = '00000000-0000-4000-8000-';
const TENANT_ID = '550e8400-e29b-41d4-a716-44665544000';
const NAIRA = 100;

const ALL_FEATURES = {
  internalTransfers: true,
  externalTransfers: true,
  internationalTransfers: true,
  loans: true,
  savings: true,
  billPayments: true,
} as const;

const tenants: readonly Tenant[] = [
  {
    id: `${TENANT_ID}0`,
    name: 'fmfb',
    displayName: 'First Microfinance Bank',
    status: 'active',
    tier: 'professional',
    features: { ...ALL_FEATURES, internationalTransfers: false },
    bankCode: '090575',
    primaryColor: '#0B5FFF',
    logoUrl: 'https://assets.example/fmfb/logo.svg',
  },
  {
    id: `${TENANT_ID}1`,
    name: 'acme',
    displayName: 'Acme Bank',
    status: 'active',
    tier: 'standard',
    features: { ...ALL_FEATURES, internationalTransfers: false, loans: false, savings: false, billPayments: false },
    bankCode: null,
    primaryColor: '#B3261E',
    logoUrl: 'https://assets.example/acme/logo.svg',
  },
  {
    id: `${TENANT_ID}2`,
    name: 'dormantbank',
    displayName: 'Dormant Bank',
    status: 'inactive',
    tier: 'standard',
    features: ALL_FEATURES,
    bankCode: null,
    primaryColor: '#5F6368',
    logoUrl: 'https://assets.example/dormantbank/logo.svg',
  },
  {
    id: `${TENANT_ID}3`,
    name: 'tinybank',
    displayName: 'Tiny Bank',
    status: 'active',
    tier: 'trial',
    features: { ...ALL_FEATURES, internationalTransfers: false },
    bankCode: null,
    primaryColor: '#188038',
    logoUrl: 'https://assets.example/tinybank/logo.svg',
  },
];

const FMFB_USER = {
  tenantId: `${TENANT_ID}0`,
  password: 'TestPass123!',
  role: 'user',
  permissions: ['transfer', 'bill_payment'],
  kycStatus: 'verified',
  kycLevel: 3,
  mfaEnabled: false,
  mfaSecret: 'JBSWY3DPEHPK3PXP',
  failedLogins: 0,
  lockedSince: null,
  lockedUntil: null,
} as const;

const users: readonly User[] = [
  { ...FMFB_USER, id: `${ID}000000000101`, email: 'testuser@example.com', firstName: 'Test', lastName: 'User One' },
  {
    ...FMFB_USER,
    id: 'b47ac10b-58cc-4372-a567-0e02b2c3d479',
    email: 'user@example.com',
    password: 'SecurePass123!',
    firstName: 'John',
    lastName: 'Doe',
  },
  { ...FMFB_USER, id: `${ID}000000000107`, email: 'jane@example.com', firstName: 'Jane', lastName: 'Smith' },
  { ...FMFB_USER, id: `${ID}000000000102`, email: 'testuser2@example.com', firstName: 'Test', lastName: 'User Two' },
  {
    ...FMFB_USER,
    id: `${ID}000000000103`,
    email: 'mfa@example.com',
    firstName: 'Mfa',
    lastName: 'User',
    mfaEnabled: true,
  },
  {
    ...FMFB_USER,
    id: `${ID}000000000104`,
    email: 'lowkyc@example.com',
    firstName: 'Low',
    lastName: 'Kyc',
    kycLevel: 1,
    kycStatus: 'pending',
  },
  {
    ...FMFB_USER,
    id: `${ID}000000000108`,
    email: 'viewer@example.com',
    firstName: 'View',
    lastName: 'Only',
    permissions: [],
  },
  { ...FMFB_USER, id: `${ID}000000000105`, email: 'borrower@example.com', firstName: 'Bor', lastName: 'Rower' },
  {
    ...FMFB_USER,
    id: `${ID}000000000106`,
    email: 'lockme@example.com',
    firstName: 'Lock',
    lastName: 'Me',
    kycLevel: 2,
  },
  {
    ...FMFB_USER,
    id: `${ID}000000000201`,
    tenantId: `${TENANT_ID}1`,
    email: 'user@acme.example',
    firstName: 'Acme',
    lastName: 'User',
  },
  {
    ...FMFB_USER,
    id: `${ID}000000000301`,
    tenantId: `${TENANT_ID}3`,
    email: 'user@tiny.example',
    firstName: 'Tiny',
    lastName: 'User',
  },
];

/** A wallet as the tables give it; tenant, limits and dates follow from its owner and the start of the space. */
type WalletRow = Pick<Wallet, 'id' | 'userId' | 'walletNumber' | 'walletType' | 'balance' | 'state' | 'isPrimary'>;

const MAIN = { walletType: 'main', state: 'active', isPrimary: true } as const;
const TESTUSER = `${ID}000000000101`;

const wallets: readonly WalletRow[] = [
  { ...MAIN, id: `${ID}000000001001`, userId: TESTUSER, walletNumber: '0000000001', balance: 10_000_000 * NAIRA },
  {
    id: `${ID}000000001002`,
    userId: TESTUSER,
    walletNumber: '0000000002',
    walletType: 'savings',
    state: 'active',
    isPrimary: false,
    balance: 5_000_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001003`,
    userId: `${ID}000000000102`,
    walletNumber: '0000000003',
    balance: 2_500_000 * NAIRA,
  },
  {
    ...MAIN,
    id: 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    userId: 'b47ac10b-58cc-4372-a567-0e02b2c3d479',
    walletNumber: '0000123456',
    balance: 1_500_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001007`,
    userId: `${ID}000000000107`,
    walletNumber: '0000654321',
    balance: 100_000 * NAIRA,
  },
  {
    id: `${ID}000000001004`,
    userId: TESTUSER,
    walletNumber: '0000000004',
    walletType: 'business',
    state: 'active',
    isPrimary: false,
    balance: 50_000 * NAIRA,
  },
  {
    id: `${ID}000000001005`,
    userId: TESTUSER,
    walletNumber: '0000000005',
    walletType: 'investment',
    state: 'inactive',
    isPrimary: false,
    balance: 25_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001011`,
    userId: `${ID}000000000103`,
    walletNumber: '0000000011',
    balance: 1_000_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001012`,
    userId: `${ID}000000000104`,
    walletNumber: '0000000012',
    balance: 500_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001013`,
    userId: `${ID}000000000105`,
    walletNumber: '0000000013',
    balance: 300_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001014`,
    userId: `${ID}000000000106`,
    walletNumber: '0000000014',
    balance: 100_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001015`,
    userId: `${ID}000000000108`,
    walletNumber: '0000000015',
    balance: 100_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001021`,
    userId: `${ID}000000000201`,
    walletNumber: '0000000021',
    balance: 1_000_000 * NAIRA,
  },
  {
    ...MAIN,
    id: `${ID}000000001031`,
    userId: `${ID}000000000301`,
    walletNumber: '0000000031',
    balance: 1_000_000 * NAIRA,
  },
];

const bankDirectory: BankDirectory = {
  banks: [
    { bankCode: '090575', bankName: 'First Microfinance Bank', alias: null },
    { bankCode: '000013', bankName: 'GTBank', alias: '058' },
    { bankCode: '000014', bankName: 'Access Bank', alias: '044' },
    { bankCode: '000015', bankName: 'Zenith Bank', alias: '057' },
    { bankCode: '000016', bankName: 'First Bank of Nigeria', alias: '011' },
    { bankCode: '000004', bankName: 'UBA', alias: '033' },
  ],
  accounts: [
    { accountNumber: '1111111111', accountName: 'JANE SMITH', behaviour: 'completes' },
    { accountNumber: '2222222222', accountName: 'BOB JOHNSON', behaviour: 'completes-late' },
    { accountNumber: '3333333333', accountName: 'ALICE WILLIAMS', behaviour: 'insufficient-funds' },
    { accountNumber: '4444444444', accountName: 'MARY BROWN', behaviour: 'invalid-account' },
    { accountNumber: '5555555555', accountName: 'PETER GREEN', behaviour: 'times-out' },
  ],
};

const ELECTRICITY = { minAmount: 500 * NAIRA, maxAmount: 500_000 * NAIRA } as const;
const AIRTIME = { minAmount: 50 * NAIRA, maxAmount: 50_000 * NAIRA } as const;

const billerBook: BillerBook = {
  categories: [
    { code: 'electricity', name: 'Electricity', description: 'Prepaid and postpaid power' },
    { code: 'airtime', name: 'Airtime', description: 'Top-up of a phone' },
    { code: 'data', name: 'Data', description: 'Data bundles for a phone' },
    { code: 'cabletv', name: 'Cable TV', description: 'Television subscriptions' },
  ],
  billers: [
    { billerId: 'biller_001', name: 'Eko Electric (EKEDC)', code: 'ekedc', categoryCode: 'electricity' },
    { billerId: 'biller_002', name: 'Ikeja Electric', code: 'ikedc', categoryCode: 'electricity' },
    { billerId: 'biller_010', name: 'MTN', code: 'mtn', categoryCode: 'airtime' },
    { billerId: 'biller_011', name: 'Airtel', code: 'airtel', categoryCode: 'airtime' },
    { billerId: 'biller_020', name: 'MTN Data', code: 'mtn-data', categoryCode: 'data' },
    { billerId: 'biller_030', name: 'DStv', code: 'dstv', categoryCode: 'cabletv' },
  ],
  items: [
    {
      paymentItemCode: 'EKEDC-PREPAID',
      billerId: 'biller_001',
      name: 'EKEDC prepaid meter',
      price: ELECTRICITY,
      givesToken: true,
    },
    {
      paymentItemCode: 'EKEDC-POSTPAID',
      billerId: 'biller_001',
      name: 'EKEDC postpaid bill',
      price: ELECTRICITY,
      givesToken: false,
    },
    {
      paymentItemCode: 'IKEDC-PREPAID',
      billerId: 'biller_002',
      name: 'Ikeja Electric prepaid meter',
      price: ELECTRICITY,
      givesToken: true,
    },
    { paymentItemCode: 'MTN-VTU', billerId: 'biller_010', name: 'MTN top-up', price: AIRTIME, givesToken: false },
    { paymentItemCode: 'AIRTEL-VTU', billerId: 'biller_011', name: 'Airtel top-up', price: AIRTIME, givesToken: false },
    {
      paymentItemCode: 'MTN-DATA-1GB',
      billerId: 'biller_020',
      name: 'MTN data 1 GB',
      price: { amount: 1_000 * NAIRA },
      givesToken: false,
    },
    {
      paymentItemCode: 'DSTV-COMPACT',
      billerId: 'biller_030',
      name: 'DStv Compact, one month',
      price: { amount: 15_700 * NAIRA },
      givesToken: false,
    },
  ],
  customers: [
    {
      customerReference: '08011111111',
      customerName: 'Ada Obi',
      categoryCodes: ['airtime', 'data'],
      isPayable: true,
    },
    { customerReference: '04500000001', customerName: 'Chidi Eze', categoryCodes: ['electricity'], isPayable: true },
    { customerReference: '04500000002', customerName: 'Bisi Ade', categoryCodes: ['electricity'], isPayable: false },
    { customerReference: '7000000001', customerName: 'Tunde Bello', categoryCodes: ['cabletv'], isPayable: true },
  ],
};

const loanProducts: readonly LoanProduct[] = [
  {
    id: `${ID}000000003001`,
    code: 'quick_cash',
    name: 'Quick Cash',
    minAmount: 5_000 * NAIRA,
    maxAmount: 500_000 * NAIRA,
    tenure: { minMonths: 1, maxMonths: 6 },
    interestRate: 1_850,
  },
  {
    id: `${ID}000000003002`,
    code: 'personal',
    name: 'Personal Loan',
    minAmount: 100_000 * NAIRA,
    maxAmount: 10_000_000 * NAIRA,
    tenure: { minMonths: 3, maxMonths: 36 },
    interestRate: 1_850,
  },
  {
    id: `${ID}000000003003`,
    code: 'salary_advance',
    name: 'Salary Advance',
    minAmount: 10_000 * NAIRA,
    maxAmount: 200_000 * NAIRA,
    tenure: { days: 5 },
    interestRate: 1_850,
  },
  {
    id: `${ID}000000003004`,
    code: 'mortgage',
    name: 'Mortgage',
    minAmount: 1_000_000 * NAIRA,
    maxAmount: 100_000_000 * NAIRA,
    tenure: { minMonths: 60, maxMonths: 360 },
    interestRate: 1_500,
  },
  {
    id: `${ID}000000003005`,
    code: 'asset_finance',
    name: 'Asset Finance',
    minAmount: 100_000 * NAIRA,
    maxAmount: 20_000_000 * NAIRA,
    tenure: { minMonths: 12, maxMonths: 60 },
    interestRate: 2_000,
  },
  {
    id: `${ID}000000003006`,
    code: 'business',
    name: 'Business Loan',
    minAmount: 500_000 * NAIRA,
    maxAmount: 50_000_000 * NAIRA,
    tenure: { minMonths: 6, maxMonths: 60 },
    interestRate: 2_200,
  },
];

const savingsProducts: readonly SavingsProduct[] = [
  {
    productType: 'flexible',
    minAmount: 5_000 * NAIRA,
    interestRate: 1_000,
    lockPeriod: 'none',
    earlyWithdrawalPenaltyRate: 0,
  },
  {
    productType: 'target',
    minAmount: 5_000 * NAIRA,
    interestRate: 1_200,
    lockPeriod: 'until the target date',
    earlyWithdrawalPenaltyRate: 0,
  },
  {
    productType: 'locked',
    minAmount: 10_000 * NAIRA,
    interestRate: 1_500,
    lockPeriod: '3-36 months',
    earlyWithdrawalPenaltyRate: 500,
  },
  {
    productType: 'group',
    minAmount: 1_000 * NAIRA,
    interestRate: 1_300,
    lockPeriod: 'group rules',
    earlyWithdrawalPenaltyRate: null,
  },
  {
    productType: 'sayt',
    minAmount: null,
    interestRate: null,
    lockPeriod: 'linked to transactions',
    earlyWithdrawalPenaltyRate: 0,
  },
];

/** The running loan LN1 with its application; amounts in kobo. */
const loans = [
  {
    id: `${ID}000000004001`,
    applicationId: `${ID}000000004101`,
    userId: `${ID}000000000105`,
    walletId: `${ID}000000001013`,
    productId: `${ID}000000003001`,
    amount: 100_000 * NAIRA,
    tenureMonths: 3,
    disbursedAgoMs: DAY,
  },
] as const;

/** The savings accounts S1 and S2, opened at the start; amounts in kobo. */
const savings = [
  { id: `${ID}000000002001`, userId: TESTUSER, lockPeriodMonths: 6, balance: 100_000 * NAIRA },
  { id: `${ID}000000002002`, userId: TESTUSER, lockPeriodMonths: null, balance: 50_000 * NAIRA },
] as const;

/** Units of foreign currency for one naira. */
const fxRates = { USD: 0.00065, GBP: 0.00051 } as const;

const countries = [
  { code: 'NG', name: 'Nigeria', states: ['Abuja FCT', 'Enugu', 'Kano', 'Lagos', 'Oyo', 'Rivers'] },
  { code: 'GB', name: 'United Kingdom', states: [] },
  { code: 'US', name: 'United States', states: [] },
] as const;

/** Everything the bank starts with (contract banking §6 products, §7). */
export const bankingFixtures = {
  tenants,
  users,
  wallets,
  bankDirectory,
  billerBook,
  loanProducts,
  savingsProducts,
  loans,
  savings,
  fxRates,
  countries,
} as const;
