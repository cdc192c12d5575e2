import { DAY, HOUR, MINUTE, SECOND, wholeSecondAt, type Instant } from '@sadpath/clock';
import type { ApiKey } from './domain/api-key';
import type { Card, CardStatus } from './domain/card';
import { cardNumberOf, lastFour } from './domain/card-number';
import type { CardFee, CardTransaction } from './domain/card-transaction';
import type { Cardholder, CardholderStatus } from './domain/cardholder';
import { CERTIFICATE_VALIDITY_DAYS, type ClientCertificate } from './domain/client-certificate';
import type { Contact } from './domain/contact';
import type { DnsRecord } from './domain/dns-zone';
import type { OtpListener } from './domain/otp-listener';
import type { Environment, Program } from './domain/program';
import type { Wallet } from './domain/wallet';
import type { WalletTransaction } from './domain/wallet-transaction';

/** Legal name of the one tenant (contract §7). */
export const TENANT = 'Northwind Issuing Ltd';

const LOCAL_CALLERS = ['127.0.0.1', '::1'];

export const PROGRAMS: readonly Program[] = [
  {
    id: 'P1',
    tenant: TENANT,
    name: 'Northwind Cards',
    currency: 0,
    hasThreeDSecure: true,
    hasSumsub: false,
    transactionLimitCeiling: 1_000_000,
    rateLimit: 1_000,
    designs: ['approved', 'approved', 'pending', 'empty', 'empty', 'empty'],
    allowlist: ['127.0.0.1', '127.0.0.2', '127.0.0.3', '::1'],
  },
  {
    id: 'P2',
    tenant: TENANT,
    name: 'Northwind Travel',
    currency: 3,
    hasThreeDSecure: false,
    hasSumsub: true,
    transactionLimitCeiling: 1_000_000,
    rateLimit: 1_000,
    designs: ['approved', 'empty', 'empty', 'empty', 'empty', 'empty'],
    allowlist: LOCAL_CALLERS,
  },
  {
    id: 'P3',
    tenant: TENANT,
    name: 'Northwind Tight',
    currency: 0,
    hasThreeDSecure: true,
    hasSumsub: false,
    transactionLimitCeiling: 1_000_000,
    rateLimit: 5,
    designs: ['approved', 'empty', 'empty', 'empty', 'empty', 'empty'],
    allowlist: LOCAL_CALLERS,
  },
];

/** What a fixture certificate says, and what is the matter with it (contract §7). */
export interface CertificateFixture {
  readonly name: string;
  readonly organizationalUnit: string;
  readonly commonName: string;
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly environment: Environment;
  /** `expired`: its real dates are over. `foreign`: signed by another authority. */
  readonly state: 'valid' | 'expired' | 'revoked' | 'foreign';
}

const CARDS_NAMES = {
  organizationalUnit: 'Northwind Cards',
  commonName: 'api.northwind.test',
  dnsNames: ['api.northwind.test', 'batch.northwind.test'],
  ipAddresses: ['127.0.0.1'],
};
const TRAVEL_NAMES = {
  organizationalUnit: 'Northwind Travel',
  commonName: 'travel.northwind.test',
  dnsNames: ['travel.northwind.test'],
  ipAddresses: [],
};
const TIGHT_NAMES = {
  organizationalUnit: 'Northwind Tight',
  commonName: 'tight.northwind.test',
  dnsNames: ['tight.northwind.test'],
  ipAddresses: [],
};

export const CERTIFICATES: readonly CertificateFixture[] = [
  { name: 'C1', ...CARDS_NAMES, environment: 'staging', state: 'valid' },
  { name: 'C1X', ...CARDS_NAMES, environment: 'staging', state: 'expired' },
  { name: 'C1R', ...CARDS_NAMES, environment: 'staging', state: 'revoked' },
  { name: 'C1P', ...CARDS_NAMES, environment: 'production', state: 'valid' },
  { name: 'C2', ...TRAVEL_NAMES, environment: 'staging', state: 'valid' },
  { name: 'C3', ...TIGHT_NAMES, environment: 'staging', state: 'valid' },
  { name: 'CR', ...CARDS_NAMES, environment: 'staging', state: 'foreign' },
];

/** The registry entry of a fixture certificate in a space that begins at `start`. */
export function registryEntryOf(fixture: CertificateFixture, start: Instant): ClientCertificate {
  const notBefore = fixture.state === 'expired' ? start - (CERTIFICATE_VALIDITY_DAYS + 1) * DAY : start;
  return {
    name: fixture.name,
    organization: TENANT,
    organizationalUnits: [fixture.organizationalUnit],
    commonName: fixture.commonName,
    dnsNames: fixture.dnsNames,
    ipAddresses: fixture.ipAddresses,
    environment: fixture.environment,
    isFromPlatform: fixture.state !== 'foreign',
    isRevoked: fixture.state === 'revoked',
    notBefore,
    notAfter: notBefore + CERTIFICATE_VALIDITY_DAYS * DAY,
  };
}

export const API_KEYS: readonly ApiKey[] = [
  { name: 'K1', key: 'iss_stg_p1_primary', program: 'P1', environment: 'staging', isRevoked: false },
  { name: 'K1R', key: 'iss_stg_p1_revoked', program: 'P1', environment: 'staging', isRevoked: true },
  { name: 'K1P', key: 'iss_prd_p1_primary', program: 'P1', environment: 'production', isRevoked: false },
  { name: 'K2', key: 'iss_stg_p2_primary', program: 'P2', environment: 'staging', isRevoked: false },
  { name: 'K3', key: 'iss_stg_p3_primary', program: 'P3', environment: 'staging', isRevoked: false },
];

const LOCAL_DOMAINS = ['api.northwind.test', 'travel.northwind.test', 'tight.northwind.test'];

export const DNS_ZONE: readonly DnsRecord[] = [
  ...LOCAL_DOMAINS.map((name): DnsRecord => ({ type: 'A', name, values: ['127.0.0.1'] })),
  ...LOCAL_DOMAINS.map((name): DnsRecord => ({ type: 'AAAA', name, values: ['::1'] })),
  { type: 'A', name: 'batch.northwind.test', values: ['127.0.0.3'] },
  { type: 'PTR', name: '127.0.0.1', values: LOCAL_DOMAINS },
  { type: 'PTR', name: '::1', values: LOCAL_DOMAINS },
  { type: 'PTR', name: '127.0.0.2', values: ['batch.northwind.test'] },
];

interface CardholderRow {
  readonly id: number;
  readonly name: readonly [first: string, last: string];
  readonly status: CardholderStatus;
  readonly program?: string;
  readonly isDecidedByTime?: false;
  readonly usesSumsub?: true;
}

const CARDHOLDERS: readonly CardholderRow[] = [
  { id: 1001, name: ['Ada', 'Draft'], status: 'draft' },
  { id: 1002, name: ['Ben', 'Review'], status: 'underReview', isDecidedByTime: false },
  { id: 1003, name: ['Cleo', 'Approved'], status: 'approved' },
  { id: 1004, name: ['Dan', 'Declined'], status: 'declined' },
  { id: 1005, name: ['Eve', 'Errored'], status: 'errored' },
  { id: 1006, name: ['Finn', 'Adminno'], status: 'adminDeclined' },
  { id: 1007, name: ['Gia', 'Deleted'], status: 'deleted' },
  { id: 1008, name: ['Hal', 'Pending'], status: 'pending' },
  { id: 2001, name: ['Ines', 'Approved'], status: 'approved', program: 'P2' },
  { id: 2002, name: ['Jon', 'Sumsub'], status: 'draft', program: 'P2', usesSumsub: true },
];

/** Every fixture resource is older than the space. */
const FIXTURE_AGE_MS = 30 * DAY;

function contactOf(first: string): Contact {
  return { emailAdr: `${first.toLowerCase()}@example.test`, callingCode: '001', cellNum: '4155550100' };
}

function cardholderOf(row: CardholderRow, start: Instant): Cardholder {
  const [firstName, lastName] = row.name;
  return {
    program: row.program ?? 'P1',
    environment: 'staging',
    cardholderId: row.id,
    status: row.status,
    identity: {
      firstName,
      lastName,
      gender: 2,
      nationality: 'American',
      placeOfBirth: 'USA',
      dob: '1990-05-14',
      adrLine1: '1 Test Street',
      city: 'Testville',
      state: 'CA',
      country: 'US',
      zipCode: '94105',
    },
    contact: contactOf(firstName),
    transactionLimit: 500_000,
    usesSumsub: row.usesSumsub ?? false,
    isDecidedByTime: row.isDecidedByTime ?? true,
    createdAt: start - FIXTURE_AGE_MS + row.id * SECOND,
    ...(row.status === 'underReview'
      ? { application: { url: `https://kyc.sandbox.test/s/${row.id}`, expiresAt: start + 7 * DAY } }
      : {}),
  };
}

/** The cardholders of a space that begins at `start`. */
export function cardholderFixtures(start: Instant): readonly Cardholder[] {
  return CARDHOLDERS.map((row) => cardholderOf(row, start));
}

interface CardRow {
  readonly id: number;
  readonly type: Card['type'];
  readonly cardStatus: 0 | 1;
  readonly status: CardStatus;
  readonly money: number;
  readonly owner?: { readonly program: string; readonly cardholderId: number; readonly name: string };
}

const CARDS: readonly CardRow[] = [
  { id: 5001, type: 'virtual', cardStatus: 1, status: 'active', money: 100_000 },
  { id: 5002, type: 'physical', cardStatus: 1, status: 'notActivated', money: 0 },
  { id: 5003, type: 'virtual', cardStatus: 1, status: 'onHold', money: 20_000 },
  { id: 5004, type: 'physical', cardStatus: 1, status: 'closed', money: 0 },
  { id: 5005, type: 'virtual', cardStatus: 0, status: 'pending', money: 0 },
  {
    id: 6001,
    type: 'virtual',
    cardStatus: 1,
    status: 'active',
    money: 50_000,
    owner: { program: 'P2', cardholderId: 2001, name: 'Ines Approved' },
  },
];
const CLEO = { program: 'P1', cardholderId: 1003, name: 'Cleo Approved' };

function cardOf(row: CardRow, start: Instant): Card {
  const { program, cardholderId, name } = row.owner ?? CLEO;
  const cardNumber = cardNumberOf(row.id);
  return {
    program,
    environment: 'staging',
    cardId: row.id,
    cardholderId,
    type: row.type,
    nameOnCard: name.toUpperCase(),
    cardType: 0,
    cardStatus: row.cardStatus,
    status: row.status,
    secrets: { cardNumber, expMonth: '08', expYear: '2030', cvv: '123' },
    pin: lastFour(cardNumber),
    transactionLimit: 500_000,
    contact: contactOf(name.split(' ')[0] ?? name),
    cryptoAddresses: [
      { chain: 'evm', address: `0x${String(row.id).padStart(40, '0')}` },
      { chain: 'bitcoin', address: `bc1q${String(row.id).padStart(38, '0')}` },
      { chain: 'solana', address: `So1${String(row.id).padStart(41, '1')}` },
    ],
    balances: { ledger: row.money, available: row.money },
    createdAt: start - FIXTURE_AGE_MS + row.id * SECOND,
  };
}

/** The cards of a space that begins at `start`. */
export function cardFixtures(start: Instant): readonly Card[] {
  return CARDS.map((row) => cardOf(row, start));
}

/** The wallets of a space that begins at `start`. */
export function walletFixtures(start: Instant): readonly Wallet[] {
  const rows = [
    { id: 3001, name: 'Operations', program: 'P1', money: 500_000 },
    { id: 3002, name: 'Travel', program: 'P1', money: 0 },
    { id: 4001, name: 'EU', program: 'P2', money: 100_000 },
  ];
  return rows.map(({ id, name, program, money }) => ({
    program,
    environment: 'staging',
    walletId: id,
    name,
    balances: { ledger: money, available: money },
    createdAt: start - FIXTURE_AGE_MS + id * SECOND,
  }));
}

/** The card transactions of a space that begins at `start`. */
export function cardTransactionFixtures(start: Instant): readonly CardTransaction[] {
  const card = { program: 'P1', environment: 'staging', cardId: 5001, cardholderId: 1003, type: 'purchase' } as const;
  return [
    {
      ...card,
      transId: 'TX-0001',
      authRefNum: 'AU-0001',
      amount: 1_250,
      status: 'settled',
      description: 'COFFEE HOUSE',
      merchantName: 'COFFEE HOUSE',
      createdAt: start - 3 * DAY,
    },
    {
      ...card,
      transId: 'TX-0002',
      authRefNum: 'AU-0002',
      amount: 4_990,
      status: 'authorized',
      description: 'BOOK SHOP',
      merchantName: 'BOOK SHOP',
      createdAt: start - HOUR,
    },
    {
      ...card,
      transId: 'TX-0003',
      authRefNum: 'AU-0003',
      amount: 900_000,
      status: 'declined',
      description: 'GRAND HOTEL',
      merchantName: 'GRAND HOTEL',
      declineReason: 'over_limit',
      createdAt: start - 30 * MINUTE,
    },
  ];
}

/** The fees of a space that begins at `start`. */
export function cardFeeFixtures(start: Instant): readonly CardFee[] {
  return [
    {
      program: 'P1',
      environment: 'staging',
      feeId: 'FE-0001',
      cardId: 5001,
      cardholderId: 1003,
      authRefNum: 'AU-0001',
      amount: 35,
      merchantAmount: 1_250,
      feeType: 'fx',
      createdAt: start - 3 * DAY,
    },
  ];
}

/** The wallet transactions of a space that begins at `start`. */
export function walletTransactionFixtures(start: Instant): readonly WalletTransaction[] {
  return [
    {
      program: 'P1',
      environment: 'staging',
      transId: 80_001,
      walletId: 3001,
      type: 'bank_deposit',
      amount: 500_000,
      destinationType: 0,
      destinationId: 3001,
      description: 'BANK DEPOSIT',
      status: 'completed',
      createdAt: start - 10 * DAY,
    },
  ];
}

/** The OTP listeners of a space that begins at `start`; all hear card 5001. */
export function otpListenerFixtures(start: Instant): readonly OtpListener[] {
  const listener = { program: 'P1', environment: 'staging', target: { cardId: 5001 } } as const;
  return [
    { ...listener, token: '1'.repeat(32), status: 'waiting', waitsSince: start },
    {
      ...listener,
      token: '2'.repeat(32),
      status: 'received',
      code: '314159',
      waitsSince: start,
      expiresAt: wholeSecondAt(start + 300 * SECOND),
    },
    {
      ...listener,
      token: '3'.repeat(32),
      status: 'expired',
      code: '271828',
      waitsSince: start - DAY,
      expiresAt: start - HOUR,
    },
  ];
}

/** First numbers of new resources (contract §7); wallet deposits follow the fixture's record. */
export const FIRST_IDS = {
  cardholders: 10_001,
  cards: 50_001,
  wallets: 30_001,
  deposits: 70_001,
  transfers: 90_001,
  walletDeposits: 80_002,
  cardTransactions: 4,
} as const;
