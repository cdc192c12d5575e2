import { matchDeliveries } from './match-deliveries';
import { stagesIn } from './parse-stages';
import { MOST_STARS, starsOf } from './path-pattern';
import { DELIVERY_FAULTS, type Match } from './rule';
import type { RuleProblems } from './rule-problems';
import type { Vocabulary } from './vocabulary';

const MEMBERS = ['service', 'event', 'operation', 'method', 'path', 'query', 'headers', 'body'];
const TEXTS = ['event', 'operation', 'method', 'path'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

type Json = Readonly<Record<string, unknown>>;

/** Reads which requests or deliveries a rule is about. A rule without a service belongs to the one its other names point to. */
export function parseMatch(json: Json, words: Vocabulary, problems: RuleProblems): Match {
  const match = parseMembers(json['match'] ?? {}, words, problems);
  const effects = stagesIn(json).map(({ delivery }) => delivery);
  if (effects.some((delivery) => delivery !== undefined)) {
    return matchDeliveries(match, effects.includes('BAD_SIGNATURE'), { words, problems });
  }
  if (match.event !== undefined)
    problems.add('/match/event', 'goes with a delivery only', Object.keys(DELIVERY_FAULTS));
  return withService(match, json, words, problems);
}

function parseMembers(input: unknown, words: Vocabulary, problems: RuleProblems): Match {
  const json = problems.object('/match', input, MEMBERS);
  const service = problems.oneOf('/match/service', json['service'], words.services);
  const match: Record<string, unknown> = { service };
  for (const name of TEXTS) match[name] = problems.text(`/match/${name}`, json[name]);
  if (typeof match['path'] === 'string' && starsOf(match['path']) > MOST_STARS)
    problems.add('/match/path', `has ${String(MOST_STARS)} stars at most`);
  if (typeof match['method'] === 'string') problems.oneOf('/match/method', match['method'].toUpperCase(), METHODS);
  for (const name of ['query', 'headers'])
    match[name] = json[name] === undefined ? undefined : problems.object(`/match/${name}`, json[name]);
  if (json['body'] !== undefined) match['body'] = json['body'];
  return Object.fromEntries(Object.entries(match).filter(([, value]) => value !== undefined));
}

/** A rule without a service belongs to the one its path or its codes point to. */
function withService(match: Match, json: Json, words: Vocabulary, problems: RuleProblems): Match {
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

function ownerOfCodes(json: Json, words: Vocabulary, problems: RuleProblems): string | undefined {
  const codes = stagesIn(json)
    .map(codeIn)
    .filter((code) => code !== undefined);
  const [first] = codes;
  if (first === undefined) return undefined;
  const answers = (service: string, code: string): boolean => words.codesOf(service).includes(code);
  const owners = words.services.filter((service) => answers(service, first));
  const fitting = owners.filter((service) => codes.every((code) => answers(service, code)));
  if (fitting.length > 1) problems.add('/match/service', `several services answer ${first}: name one`, fitting);
  return fitting[0] ?? owners[0];
}

function codeIn(stage: Json): string | undefined {
  const code = (stage['error'] as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
