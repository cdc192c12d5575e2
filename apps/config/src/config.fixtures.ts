import { seedOf, type Seed } from '@sadpath/store';
import { binRangeName, configCollections, feeName, type Owned } from './config.collections';
import type { BinRange } from './domain/bin-range';
import type { FeeConfiguration, GlAccount } from './domain/fee-configuration';
import type { Plastic } from './domain/plastic';
import type { ChannelLimit, Product, ProductLimits } from './domain/product';
import { DEFAULT_FEATURES } from './domain/read-product';
import type { Scheme } from './domain/scheme';
import { TENANT_DEFAULTS, type Tenant } from './domain/tenant';
import type { Tier } from './domain/tier';

const ACME = 'ACME_BANK';

const TENANTS: readonly Tenant[] = [
  { tenantId: ACME, tenantName: 'Acme Bank', networkAffiliation: ['RUPAY', 'VISA'], ...TENANT_DEFAULTS },
  { tenantId: 'BETA_BANK', tenantName: 'Beta Bank', networkAffiliation: ['VISA'], ...TENANT_DEFAULTS },
];

const TIERS: readonly Tier[] = [
  { tierName: 'CLASSIC', rank: 1 },
  { tierName: 'SILVER', rank: 2 },
];

const SCHEMES: readonly Scheme[] = [
  { schemeCode: '2003', description: 'Savings', accountType: 'SAVING' },
  { schemeCode: '2004', description: 'Savings with international card', accountType: 'SAVING' },
  { schemeCode: '9999', description: 'Savings whose cards are out of stock', accountType: 'SAVING' },
];

const PLASTICS: readonly Plastic[] = [
  { plasticCode: 'PCLAS', description: 'Classic plastic', vendor: 'PERSO' },
  { plasticCode: '4566', description: 'Alternative plastic', vendor: 'NETCSV' },
];

const BINS: readonly BinRange[] = [
  { bin: '608040', rangeStart: '6080400000000000', rangeEnd: '6080409999999999', networkType: 'RUPAY' },
  { bin: '456789', rangeStart: '4567890000000000', rangeEnd: '4567899999999999', networkType: 'VISA' },
];

/** The product limits of contract §6, in paise. */
const LIMITS: ProductLimits = {
  domestic: {
    atm: rupees([100_000, 100_000, 3_000_000, 36_000_000]),
    pos: rupees([20_000, 150_000, 3_000_000, 36_000_000]),
    ecom: rupees([5_000, 150_000, 3_000_000, 36_000_000]),
    contactless: rupees([1_000, 100_000, 150_000, 1_800_000]),
    tokenization: rupees([100_000, 100_000, 3_000_000, 36_000_000]),
    swipeToPay: { dailyLimit: 1_000_000, maxLimit: 10_000_000 },
  },
  international: {},
};

const CLASSIC = { tierType: 'CLASSIC', validityMonths: 60, limits: LIMITS, otpRequiredFor: [] } as const;
const RUPAY = { bin: '608040', networkType: 'RUPAY' } as const;
const PHYSICAL = { cardType: 'PHYSICAL', plasticCode: 'PCLAS' } as const;

const PRODUCTS: readonly Product[] = [
  {
    ...CLASSIC,
    ...RUPAY,
    ...PHYSICAL,
    productId: '2003_PHYSICAL',
    productName: '2003_PHYSICAL',
    schemeCode: '2003',
    embossType: 'PERSONALIZED',
    features: { ...DEFAULT_FEATURES, ncmc: true },
  },
  {
    ...CLASSIC,
    ...RUPAY,
    productId: '2003_VIRTUAL',
    productName: '2003_VIRTUAL',
    schemeCode: '2003',
    cardType: 'VIRTUAL',
    features: DEFAULT_FEATURES,
  },
  {
    ...CLASSIC,
    ...PHYSICAL,
    productId: '2004_PHYSICAL',
    productName: '2004_PHYSICAL',
    schemeCode: '2004',
    bin: '456789',
    networkType: 'VISA',
    embossType: 'NON_PERSONALIZED',
    features: { ...DEFAULT_FEATURES, international: true },
  },
  {
    ...CLASSIC,
    ...RUPAY,
    ...PHYSICAL,
    productId: '9999_PHYSICAL',
    productName: '9999_PHYSICAL',
    schemeCode: '9999',
    embossType: 'PERSONALIZED',
    features: DEFAULT_FEATURES,
  },
];

/** Fees of 2003_PHYSICAL; LOUNGE_ACCESS is left out on purpose, and ATM_DECLINE has its rate unset. */
const FEES: Readonly<Record<string, FeeConfiguration>> = {
  ISSUANCE: fee(15_000, 18),
  ANNUAL: fee(20_000, 18),
  REPLACEMENT: fee(25_000, 18),
  PIN_REGENERATION: fee(5_000, 18),
  SMS_ALERT: fee(1_500, 18),
  ATM_DECLINE: fee(2_500, null),
};

/** SMS_ALERT has no account on purpose. */
const WITH_GL_ACCOUNT = ['ISSUANCE', 'ANNUAL', 'REPLACEMENT', 'PIN_REGENERATION', 'ATM_DECLINE'];
const GL_ACCOUNT: GlAccount = { glAccountNo: '9000001', gstAccountNo: '9000002' };

/** What a fresh space has configured (contract §7); amounts in paise. */
export const configFixtures: Seed = [
  seedOf(configCollections.tenants, TENANTS),
  seedOf(
    configCollections.bins,
    BINS.map((range) => acmes(binRangeName(range), range)),
  ),
  seedOf(
    configCollections.tiers,
    TIERS.map((tier) => acmes(tier.tierName, tier)),
  ),
  seedOf(
    configCollections.schemes,
    SCHEMES.map((scheme) => acmes(scheme.schemeCode, scheme)),
  ),
  seedOf(
    configCollections.plastics,
    PLASTICS.map((plastic) => acmes(plastic.plasticCode, plastic)),
  ),
  seedOf(
    configCollections.products,
    PRODUCTS.map((product) => acmes(product.productId, product)),
  ),
  seedOf(
    configCollections.fees,
    Object.entries(FEES).map(([feeType, value]) => acmes(feeName('2003_PHYSICAL', feeType), value)),
  ),
  seedOf(
    configCollections.glAccounts,
    WITH_GL_ACCOUNT.map((feeType) => acmes(feeType, GL_ACCOUNT)),
  ),
];

function acmes<T>(name: string, value: T): Owned<T> {
  return { tenantId: ACME, name, value };
}

function rupees([daily, max, monthly, yearly]: readonly [number, number, number, number]): ChannelLimit {
  return { dailyLimit: daily * 100, maxLimit: max * 100, monthlyLimit: monthly * 100, yearlyLimit: yearly * 100 };
}

function fee(amount: number, gstRate: number | null): FeeConfiguration {
  return { amount, maxAmount: amount * 10, gstApplicable: true, gstRate };
}
