import { SECOND } from '@sadpath/clock';
import type { Call, SettingSpec, SettingSpecs } from '@sadpath/service';
import { bankingFixtures } from './banking.fixtures';
import { type BankRules, defaultBankRules } from './domain/bank-rules';

/** Key with which webhooks are signed where the space names none. */
export const DEFAULT_SECRET = 'whsec_sadpath_sandbox';

/** Unit of a duration: it passes on the clock of the space. */
const CLOCK_MS = 'milliseconds of the space';

/** What each number of `domain/bank-rules.ts` means, and its unit. */
const RULES: Readonly<Record<keyof BankRules, readonly [meaning: string, unit: string]>> = {
  externalFee: ['Fee of a transfer to another bank', 'kobo'],
  billFee: ['Fee of a bill payment', 'kobo'],
  dedupWindowMs: ['Within which a transfer like the last one is a duplicate', CLOCK_MS],
  reviewMs: ['How long a transfer of high risk is looked at', CLOCK_MS],
  slowSettlementMs: ['How long a transfer takes while NIBSS is slow', CLOCK_MS],
  lateRecipientMs: ['How long the bank of a recipient who credits late takes', CLOCK_MS],
  timeoutReversalMs: ['After which a transfer that nobody answered for is reversed', CLOCK_MS],
  loanApprovalMs: ['From a loan application to its decision', CLOCK_MS],
  loanDisbursementMs: ['From approval to the money', CLOCK_MS],
  lockAfterFailures: ['Wrong passwords in a row that lock a user', 'tries'],
  lockMs: ['How long a user stays locked', CLOCK_MS],
  mfaTokenMs: ['How long the token of a second factor is good', CLOCK_MS],
  mfaTries: ['Wrong codes that end a second factor', 'tries'],
  accessTokenMs: ['How long an access token is good', CLOCK_MS],
  refreshTokenMs: ['How long a refresh token is good', CLOCK_MS],
  idempotencyMs: ['How long an idempotency key is remembered', CLOCK_MS],
  rateWindowMs: ['Window in which requests are counted', CLOCK_MS],
  kyc1DailyLimit: ['What a user of KYC level 1 may spend in a day', 'kobo'],
  kyc1MonthlyLimit: ['What a user of KYC level 1 may spend in a month', 'kobo'],
  kyc2DailyLimit: ['What a user of KYC level 2 may spend in a day', 'kobo'],
  kyc2MonthlyLimit: ['What a user of KYC level 2 may spend in a month', 'kobo'],
  kyc3DailyLimit: ['What a user of KYC level 3 may spend in a day', 'kobo'],
  kyc3MonthlyLimit: ['What a user of KYC level 3 may spend in a month', 'kobo'],
  fraudLowMax: ['Largest amount of low risk', 'kobo'],
  fraudMediumMax: ['Largest amount of medium risk', 'kobo'],
  fraudHighMax: ['Largest amount of high risk; above it lies critical', 'kobo'],
  riskScoreLow: ['Score that a transfer of low risk is told with', 'points of 100'],
  riskScoreMedium: ['Score of medium risk', 'points of 100'],
  riskScoreHigh: ['Score of high risk', 'points of 100'],
  riskScoreCritical: ['Score of critical risk', 'points of 100'],
  trialQuota: ['Requests of a user of a trial tenant in a window', 'requests'],
  standardQuota: ['Requests of a user of a standard tenant in a window', 'requests'],
  professionalQuota: ['Requests of a user of a professional tenant in a window', 'requests'],
  enterpriseQuota: ['Requests of a user of an enterprise tenant in a window', 'requests'],
  maxInstalmentPercent: ['Share of the income that a monthly instalment may take', 'percent'],
  minLoanKycLevel: ['KYC level from which loans are given', 'level'],
};

type Range = Pick<SettingSpec, 'least' | 'most'>;

/** In which a number of a unit means something, where that is not any number from 0. */
const RANGES = new Map<string, Range>([
  ['tries', { least: 1 }],
  ['points of 100', { most: 100 }],
  ['percent', { most: 100 }],
  ['level', { least: 1, most: 3 }],
]);
/** A window of no time would count nothing, and nothing under a second can be told. */
const OWN_RANGES = new Map<string, Range>([['rateWindowMs', { least: SECOND }]]);

/** Numbers in rising order: one above the next would leave a level that no amount or score is of. */
const ORDERED: readonly (readonly (keyof BankRules)[])[] = [
  ['fraudLowMax', 'fraudMediumMax', 'fraudHighMax'],
  ['riskScoreLow', 'riskScoreMedium', 'riskScoreHigh', 'riskScoreCritical'],
];

/** Pairs of which the first is within the second. Either may be set alone, to be met sooner. */
const WITHIN: ReadonlyMap<string, keyof BankRules> = new Map([
  ['kyc1DailyLimit', 'kyc1MonthlyLimit'],
  ['kyc2DailyLimit', 'kyc2MonthlyLimit'],
  ['kyc3DailyLimit', 'kyc3MonthlyLimit'],
  ['accessTokenMs', 'refreshTokenMs'],
]);

function ceilingOf(name: string): Pick<SettingSpec, 'notAbove' | 'notAboveWhereSet'> {
  const whole = WITHIN.get(name);
  if (whole !== undefined) return { notAboveWhereSet: `banking.${whole}` };
  const order = ORDERED.find((names) => names.some((other) => other === name)) ?? [];
  const next = order[order.findIndex((other) => other === name) + 1];
  return next === undefined ? {} : { notAbove: `banking.${next}` };
}

const ruleSettings = Object.entries(RULES).map(([name, [meaning, unit]]): [string, SettingSpec] => {
  const fallback = defaultBankRules[name as keyof BankRules];
  const range = { ...RANGES.get(unit), ...OWN_RANGES.get(name), ...ceilingOf(name) };
  return [`banking.${name}`, { takes: 'whole', meaning, unit, fallback, ...range }];
});

/** What a space may set: the numbers of `domain/bank-rules.ts` by name, the ways of the tenant gate, and the webhooks. */
export const bankingSettings: SettingSpecs = {
  ...Object.fromEntries(ruleSettings),
  'banking.tenantMode': {
    takes: ['header', 'chain'],
    meaning: 'Whether the header alone names the tenant, or host, path and token do, too',
    fallback: 'header',
  },
  'banking.tenantMismatch': {
    takes: ['warn', 'reject'],
    meaning: 'What happens where the header and the token name different tenants',
    fallback: 'warn',
  },
  'banking.defaultTenant': {
    takes: bankingFixtures.tenants.flatMap(({ name, id }) => [name, id]),
    meaning: 'Tenant of a request that names none, by its name or its id',
    fallback: null,
  },
  'banking.webhookUrl': {
    takes: 'url',
    meaning: 'Where webhooks are posted; not set, they are not sent',
    fallback: null,
  },
  'banking.webhookSecret': {
    takes: 'text',
    meaning: 'Key with which webhooks are signed',
    least: 1,
    fallback: DEFAULT_SECRET,
  },
};

/** The bank's numbers in this space: the defaults, but for those the space sets by name (`banking.externalFee`, in kobo). */
export function rulesOf(call: Call): BankRules {
  const changed = Object.keys(defaultBankRules).flatMap((name) => {
    const value = call.setting(name);
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? [[name, value] as const] : [];
  });
  return changed.length === 0 ? defaultBankRules : { ...defaultBankRules, ...Object.fromEntries(changed) };
}

/** A switch of the space that holds a text; undefined where there is none. */
export function textSetting(call: Call, name: string): string | undefined {
  const value = call.setting(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
