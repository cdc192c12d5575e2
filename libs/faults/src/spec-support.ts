import { parseRule } from './parse-rule';
import { RuleProblems, type RuleProblem } from './rule-problems';
import type { KnownRoute, KnownShape, Vocabulary } from './vocabulary';

const CODES = {
  'cbs-connector': ['cbs.timeout', 'cbs.connection.failed', 'auth.token.invalid'],
  otp: ['otp.expired', 'otp.cooldown', 'auth.token.invalid', 'otp/otp.expired'],
};
const SCALAR: KnownShape = { members: new Map(), isList: false };
const having = (...names: readonly string[]): KnownShape => ({
  members: new Map(names.map((name) => [name, () => SCALAR])),
  isList: false,
});
const NO_FORM = { query: SCALAR, body: SCALAR };
const OTP: readonly KnownRoute[] = [
  {
    operation: 'generate',
    method: 'POST',
    url: '/dcms/otp/generate',
    forms: { query: SCALAR, body: having('purpose', 'mobile') },
  },
  { operation: 'validate', method: 'POST', url: '/dcms/otp/validate', forms: { query: SCALAR, body: having('code') } },
];
const CBS: readonly KnownRoute[] = [
  { operation: 'debit', method: 'POST', url: '/dcms/cbs/debit', forms: { query: SCALAR, body: having('a') } },
  { operation: 'account', method: 'GET', url: '/dcms/cbs/accounts/:id', forms: NO_FORM },
  { operation: 'accounts', method: 'GET', url: '/dcms/cbs/accounts', forms: { query: having('page'), body: SCALAR } },
  { operation: 'close', method: 'DELETE', url: '/dcms/cbs/closed/:id', forms: NO_FORM },
  { operation: 'replace', method: 'PUT', url: '/dcms/cbs/closed/:id', forms: NO_FORM },
  { operation: 'change', method: 'PATCH', url: '/dcms/cbs/closed/:id', forms: NO_FORM },
];
/** Two services, of which one has forms. */
export const WORDS: Vocabulary = {
  services: Object.keys(CODES),
  codesOf: (service) => new Map<string, readonly string[]>(Object.entries(CODES)).get(service) ?? [],
  routesOf: (service) => (service === 'otp' ? OTP : CBS),
  routedPath: (_, path) => path.replace('/v1/', '/dcms/'),
  eventsOf: () => [],
  serviceOfPath: (path) =>
    /^\/(dcms|v1)\/cbs\//.test(path) ? 'cbs-connector' : path.startsWith('/dcms/otp/') ? 'otp' : undefined,
};
/** What a rule has that says neither. */
export const FALLBACK = { id: 'fault-1', seed: 99 };

/** What is wrong with a rule. */
export function problemsOf(input: unknown): readonly RuleProblem[] {
  try {
    parseRule(input, WORDS, FALLBACK);
  } catch (error) {
    if (error instanceof RuleProblems) return error.list;
    throw error;
  }
  return [];
}
