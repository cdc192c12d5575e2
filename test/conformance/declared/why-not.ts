/** Why an operation declares a code that no request of the tests meets on it. */
interface Reason {
  readonly service: string;
  readonly code: string;
  /** All operations where absent. */
  readonly operations?: readonly string[];
  readonly why: string;
}

const DEFECT = 'a defect can come anywhere, and no request provokes one';

const DEBIT = ['auth', 'config', 'customer', 'cms', 'cbs-connector', 'otp', 'fee-posting'];
const NO_FORM = 'they have no field, and no parameter with a rule, of which the form could be broken';

const NO_SUCH_BANK = 'no bank of the fixtures has the feature the other way; a state that is written can have one';
const STAGING_ALONE = 'the simulators are on staging alone, and no fixture is on production';

const REASONS: readonly Reason[] = [
  {
    service: 'banking',
    code: 'FEATURE_DISABLED',
    operations: ['transferInternally', 'transferExternally'],
    why: NO_SUCH_BANK,
  },
  { service: 'banking', code: 'SERVICE_UNAVAILABLE', operations: ['transferAbroad'], why: NO_SUCH_BANK },
  { service: 'banking', code: 'DUPLICATE_ENTRY', operations: ['transferAbroad'], why: NO_SUCH_BANK },
  {
    service: 'issuing',
    code: 'resource_in_other_environment',
    operations: ['validateKyc', 'simulateDeposit', 'simulateSpend', 'simulateChallenge'],
    why: STAGING_ALONE,
  },
  {
    service: 'wallet',
    code: 'ERR_WALLET_BAD_REQUEST',
    operations: ['healthz', 'readyz'],
    why: 'they have no field, header or parameter of which the form could be broken',
  },
  ...DEBIT.map((service) => ({ service, code: 'internal.error', why: DEFECT })),
  {
    service: 'auth',
    code: 'invalid.input.request',
    operations: ['me'],
    why: NO_FORM,
  },
  {
    service: 'config',
    code: 'invalid.input.request',
    operations: ['Tenant', 'Bin', 'Tier', 'Scheme', 'Plastic', 'Product', 'Fee', 'GlAccount'].map(
      (name) => `read${name}`,
    ),
    why: NO_FORM,
  },
  { service: 'cms', code: 'invalid.input.request', operations: ['kitList'], why: NO_FORM },
  {
    service: 'cms',
    code: 'invalid.input.request',
    operations: ['storeCustomer', 'makeCard', 'convertCard', 'addKits', 'expireKit', 'processOrder'],
    why: 'what breaks its form is cms.invalid.request',
  },
  { service: 'cbs-connector', code: 'invalid.input.request', operations: ['readPosting'], why: NO_FORM },
  {
    service: 'cbs-connector',
    code: 'cbs.credit.failed',
    operations: ['openAccount'],
    why: 'a new account takes its funding, and so does the settlement account give it; a state that is written can refuse it',
  },
  { service: 'fee-posting', code: 'invalid.input.request', operations: ['readFee'], why: NO_FORM },
  {
    service: 'customer',
    code: 'invalid.source.account',
    operations: ['manageKit', 'applyForCard', 'upgradeCard'],
    why: 'the account is that of the card, or of the customer, and is never taken away; a state that is written can lack it',
  },
  {
    service: 'customer',
    code: 'cms.invalid.request',
    operations: ['registerCard', 'manageKit', 'applyForCard', 'upgradeCard'],
    why: 'CMS refuses a kit so, which is told as invalid.kit.info, or a product, which it reads where this service has found it',
  },
  { service: 'banking', code: 'INTERNAL_ERROR', why: DEFECT },
  {
    service: 'wallet',
    code: 'ERR_WALLET_INTERNAL_ERROR',
    operations: ['healthz', 'readyz', 'login', 'loginByEmail', 'refresh'],
    why: `${DEFECT}; these do not ask the database, which could be corrupt`,
  },
];

/** The reason why a declared code is not met, if there is one. */
export function whyNot(service: string, operation: string, code: string): string | undefined {
  return REASONS.find(
    (each) => each.service === service && each.code === code && (each.operations?.includes(operation) ?? true),
  )?.why;
}
