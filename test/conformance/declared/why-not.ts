/** Why an operation declares a code that no request of the tests meets on it. */
interface Reason {
  readonly service: string;
  readonly code: string;
  /** All operations where absent. */
  readonly operations?: readonly string[];
  readonly why: string;
}

const DEFECT = 'a defect can come anywhere, and no request provokes one';

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
