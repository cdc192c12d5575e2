import { nearest } from './nearest';
import { parseDelay, parseNetworkFault, parsePhase } from './parse-effect-parts';
import { RuleProblems } from './rule-problems';
import type { Effect, FaultRule, Match, Stage } from './rule';

/** The names a rule may use: what a rule names that is not here is refused when it is armed. */
export interface Vocabulary {
  readonly services: readonly string[];
  /** Codes that the service may answer. */
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
  for (const [i, { effect }] of stages.entries()) checkCode(i, effect, match, words, problems);
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
  for (const name of ['query', 'headers'])
    match[name] = json[name] === undefined ? undefined : problems.object(`/match/${name}`, json[name]);
  if (json['body'] !== undefined) match['body'] = json['body'];
  return Object.fromEntries(Object.entries(match).filter(([, value]) => value !== undefined));
}

/** A rule without a service belongs to the one its path or its codes point to. */
function withService(match: Match, json: Record<string, unknown>, words: Vocabulary, problems: RuleProblems): Match {
  const service =
    match.service ??
    (match.path === undefined ? undefined : words.serviceOfPath(match.path)) ??
    ownerOfCode(json, words, problems);
  if (service === undefined) return match;
  if (match.operation !== undefined) problems.oneOf('/match/operation', match.operation, words.operationsOf(service));
  return { ...match, service };
}

function ownerOfCode(json: Record<string, unknown>, words: Vocabulary, problems: RuleProblems): string | undefined {
  const code = (json['error'] as { code?: unknown } | undefined)?.code;
  if (typeof code !== 'string') return undefined;
  const owners = words.services.filter((service) => words.codesOf(service).includes(code));
  if (owners.length > 1) problems.add('/match/service', `several services answer ${code}: name one`, owners);
  return owners[0];
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
    pass: json['pass'] === true ? true : undefined,
    error: code === undefined ? undefined : { code },
    phase: parsePhase(`${at}/phase`, json['phase'], problems),
    delay: parseDelay(`${at}/delay`, json['delay'], problems),
    network: parseNetworkFault(`${at}/network`, json['network'], problems),
    retryAfter: problems.whole(`${at}/retryAfter`, json['retryAfter'], 0),
  };
  if (
    effect['pass'] === undefined &&
    effect['error'] === undefined &&
    effect['delay'] === undefined &&
    effect['network'] === undefined
  ) {
    problems.add(at === '' ? '/' : at, 'nothing to do: give error, delay, network or pass');
  }
  return {
    effect: Object.fromEntries(Object.entries(effect).filter(([, value]) => value !== undefined)) as Effect,
    times: problems.whole(`${at}/times`, json['times'], 1) ?? defaultTimes,
  };
}

function checkCode(index: number, effect: Effect, match: Match, words: Vocabulary, problems: RuleProblems): void {
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
