import { nearest } from './nearest';
import { parseDelay, parseNetworkFault, parsePhase } from './parse-effect-parts';
import { RuleProblems } from './rule-problems';
import type { Effect, FaultRule, Match, Stage } from './rule';

/** The names a rule may use: what a rule names that is not here is refused when it is armed. */
export interface Vocabulary {
  readonly services: readonly string[];
  /** Codes that the service may answer, in every way they may be written. */
  codesOf(service: string): readonly string[];
  operationsOf(service: string): readonly string[];
  /** The service that claims a documented path, if any. */
  serviceOfPath(path: string): string | undefined;
}

const RULE_MEMBERS = [
  'id',
  'match',
  'error',
  'phase',
  'skip',
  'times',
  'probability',
  'seed',
  'ttlMs',
  'delay',
  'network',
  'retryAfter',
  'then',
  'pass',
];
const MATCH_MEMBERS = ['service', 'operation', 'method', 'path', 'query', 'headers', 'body'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const EFFECTS = ['error', 'phase', 'delay', 'network', 'retryAfter'];
const STAGE_MEMBERS = ['error', 'phase', 'delay', 'network', 'retryAfter', 'pass', 'times'];

/**
 * Reads the JSON of a rule. Throws `RuleProblems`, which names every fault and the nearest valid names.
 * `fallback` gives the id and the seed when the rule has none.
 */
export function parseRule(
  input: unknown,
  words: Vocabulary,
  fallback: { readonly id: string; readonly seed: number },
): FaultRule {
  const problems = new RuleProblems();
  const json = problems.object('', input, RULE_MEMBERS);
  const given = parseMatch(json['match'] ?? {}, words, problems);
  const match = withService(given, json, words, problems);
  const first = parseStage('', json, problems, json['then'] === undefined ? undefined : 1);
  const later = problems.array('/then', json['then']).map((stage, i) => {
    const at = `/then/${String(i)}`;
    return parseStage(at, problems.object(at, stage, STAGE_MEMBERS), problems, 1);
  });
  const stages = [first, ...later];
  for (const [i, { effect }] of stages.entries()) checkCode(i, effect, { match, words, problems });
  const ttlMs = problems.whole('/ttlMs', json['ttlMs'], 1);
  const rule: FaultRule = {
    id: problems.text('/id', json['id']) ?? fallback.id,
    match,
    stages,
    skip: problems.whole('/skip', json['skip'], 0) ?? 0,
    probability: problems.fraction('/probability', json['probability']) ?? 1,
    seed: problems.whole('/seed', json['seed'], 0) ?? fallback.seed,
    ...(ttlMs === undefined ? {} : { ttlMs }),
  };
  problems.throwIfAny();
  return rule;
}

function parseMatch(input: unknown, words: Vocabulary, problems: RuleProblems): Match {
  const json = problems.object('/match', input, MATCH_MEMBERS);
  const service = problems.oneOf('/match/service', json['service'], words.services);
  const match: Record<string, unknown> = { service };
  for (const name of ['operation', 'method', 'path']) match[name] = problems.text(`/match/${name}`, json[name]);
  if (typeof match['method'] === 'string') problems.oneOf('/match/method', match['method'].toUpperCase(), METHODS);
  for (const name of ['query', 'headers'])
    match[name] = json[name] === undefined ? undefined : problems.object(`/match/${name}`, json[name]);
  if (json['body'] !== undefined) match['body'] = json['body'];
  return Object.fromEntries(Object.entries(match).filter(([, value]) => value !== undefined));
}

/** A rule without a service belongs to the one its path or its codes point to. */
function withService(match: Match, json: Record<string, unknown>, words: Vocabulary, problems: RuleProblems): Match {
  const claimed = match.path === undefined ? undefined : words.serviceOfPath(match.path);
  if (match.path?.includes('*') === false) checkPath(match, claimed, problems);
  const service = match.service ?? claimed ?? ownerOfCodes(json, words, problems);
  const operations =
    service === undefined ? words.services.flatMap((s) => words.operationsOf(s)) : words.operationsOf(service);
  problems.oneOf('/match/operation', match.operation, operations);
  return service === undefined ? match : { ...match, service };
}

/** A plain path that its service does not serve would never be met. */
function checkPath({ path = '', service }: Match, claimed: string | undefined, problems: RuleProblems): void {
  if (claimed === undefined) problems.add('/match/path', `no service claims ${path}`);
  else if (service !== undefined && service !== claimed)
    problems.add('/match/path', `${path} belongs to ${claimed}`, [claimed]);
}

function ownerOfCodes(json: Record<string, unknown>, words: Vocabulary, problems: RuleProblems): string | undefined {
  const later = Array.isArray(json['then']) ? (json['then'] as readonly unknown[]) : [];
  const codes = [json, ...later].map(codeIn).filter((code) => code !== undefined);
  const [first] = codes;
  if (first === undefined) return undefined;
  const answers = (service: string, code: string): boolean => words.codesOf(service).includes(code);
  const owners = words.services.filter((service) => answers(service, first));
  const fitting = owners.filter((service) => codes.every((code) => answers(service, code)));
  if (fitting.length > 1) problems.add('/match/service', `several services answer ${first}: name one`, fitting);
  return fitting[0] ?? owners[0];
}

function codeIn(stage: unknown): string | undefined {
  const code = (stage as { error?: { code?: unknown } | null } | null)?.error?.code;
  return typeof code === 'string' ? code : undefined;
}

function parseStage(
  at: string,
  json: Record<string, unknown>,
  problems: RuleProblems,
  defaultTimes: number | undefined,
): Stage {
  const error = json['error'] === undefined ? undefined : problems.object(`${at}/error`, json['error'], ['code']);
  const code = error && problems.text(`${at}/error/code`, error['code'] ?? 0);
  const effect: Record<string, unknown> = {
    pass: parsePass(at, json, problems),
    error: code === undefined ? undefined : { code },
    phase: parsePhase(`${at}/phase`, json['phase'], problems),
    delay: parseDelay(`${at}/delay`, json['delay'], problems),
    network: parseNetworkFault(`${at}/network`, json['network'], problems),
    retryAfter: problems.whole(`${at}/retryAfter`, json['retryAfter'], 0),
  };
  if (error === undefined && json['retryAfter'] !== undefined)
    problems.add(`${at}/retryAfter`, 'goes with an error only');
  if (effect['pass'] === undefined && ['error', 'delay', 'network'].every((name) => json[name] === undefined)) {
    problems.add(at === '' ? '/' : at, 'nothing to do: give error, delay, network or pass');
  }
  return {
    effect: Object.fromEntries(Object.entries(effect).filter(([, value]) => value !== undefined)),
    times: problems.whole(`${at}/times`, json['times'], 1) ?? defaultTimes,
  };
}

/** `pass` lets a request through untouched, so it excludes everything that would touch it. */
function parsePass(at: string, json: Record<string, unknown>, problems: RuleProblems): true | undefined {
  const { pass } = json;
  if (pass === undefined || pass === false) return undefined;
  const others = EFFECTS.filter((name) => json[name] !== undefined);
  if (pass !== true) problems.add(`${at}/pass`, 'must be true or false');
  else if (others.length > 0) problems.add(`${at}/pass`, `excludes ${others.join(', ')}`);
  return true;
}

interface Surroundings {
  readonly match: Match;
  readonly words: Vocabulary;
  readonly problems: RuleProblems;
}

function checkCode(index: number, effect: Effect, { match, words, problems }: Surroundings): void {
  const code = effect.error?.code;
  if (code === undefined) return;
  const at = index === 0 ? '/error/code' : `/then/${String(index - 1)}/error/code`;
  const known =
    match.service === undefined ? words.services.flatMap((s) => words.codesOf(s)) : words.codesOf(match.service);
  if (!known.includes(code)) {
    const owner = match.service === undefined ? 'no service' : match.service;
    problems.add(at, `${owner} does not answer ${code}`, nearest(code, known));
  }
}
