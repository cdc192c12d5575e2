import { thoseHaving } from './check-members';
import { checkRoute } from './check-route';
import { matchDeliveries } from './match-deliveries';
import { stagesIn } from './parse-stages';
import { MOST_STARS, starsOf } from './path-pattern';
import { DELIVERY_FAULTS, type Match } from './rule';
import type { RuleProblems } from './rule-problems';
import type { KnownRoute, Vocabulary } from './vocabulary';

const MEMBERS = ['service', 'event', 'operation', 'method', 'path', 'query', 'headers', 'body'];
const TEXTS = ['event', 'operation', 'method', 'path'];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** A token, as RFC 9110 has it. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

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
  if (typeof match['path'] === 'string' && match['path'].includes('?'))
    problems.add('/match/path', 'has no query; match.query says what one must have');
  if (typeof match['method'] === 'string') problems.oneOf('/match/method', match['method'].toUpperCase(), METHODS);
  for (const name of ['query', 'headers'])
    match[name] = json[name] === undefined ? undefined : problems.object(`/match/${name}`, json[name]);
  checkHeaders(match['headers'], problems);
  checkQuery(match['query'], problems);
  if (json['body'] !== undefined) match['body'] = json['body'];
  return Object.fromEntries(Object.entries(match).filter(([, value]) => value !== undefined));
}

/** What a header of a request cannot be would never be met. */
function checkHeaders(headers: unknown, problems: RuleProblems): void {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (!HEADER_NAME.test(name)) problems.add(`/match/headers/${name}`, 'is no name of a header');
    else if (value === null || typeof value === 'object') problems.add(`/match/headers/${name}`, 'must be a text');
  }
}

/** A query has texts, and lists of them where a name comes more than once. */
function checkQuery(query: unknown, problems: RuleProblems): void {
  for (const [name, value] of Object.entries(query ?? {}))
    if (value === null || (typeof value === 'object' && !Array.isArray(value)))
      problems.add(`/match/query/${name}`, 'must be a text');
}

/** A rule without a service belongs to the one its path or its codes point to. */
function withService(match: Match, json: Json, words: Vocabulary, problems: RuleProblems): Match {
  const claimed = match.path === undefined ? undefined : words.serviceOfPath(match.path);
  const isPlain = match.path?.includes('*') === false;
  const isClaimed = !isPlain || hasItsService(match, claimed, problems);
  const service = match.service ?? claimed ?? ownerOfCodes(json, words, problems);
  const routes = (service === undefined ? words.services : [service]).flatMap((name) => words.routesOf(name));
  const names = [...new Set(routes.map(({ operation }) => operation))];
  problems.oneOf('/match/operation', match.operation, names);
  const path = match.path === undefined ? {} : { path: words.routedPath(service ?? '', match.path) };
  if (isClaimed) checkForms(match, checkRoute({ ...match, ...path }, routes, problems), problems);
  return service === undefined ? match : { ...match, service };
}

/** A member that no form of these routes has would never be met, whichever of them is asked. */
function checkForms(match: Match, routes: readonly KnownRoute[], problems: RuleProblems): void {
  let left = routes;
  for (const part of ['query', 'body'] as const) {
    if (match[part] === undefined || left.length === 0) continue;
    const place = { at: `/match/${part}`, whose: `the ${part} of ${match.operation ?? 'any operation'}`, problems };
    const candidates = left.map((owner) => ({ owner, shape: owner.forms[part] }));
    left = thoseHaving(match[part], candidates, place);
  }
}

/** False, and told, for a plain path that its service does not serve. */
function hasItsService({ path = '', service }: Match, claimed: string | undefined, problems: RuleProblems): boolean {
  const isOthers = service !== undefined && service !== claimed;
  if (claimed === undefined) problems.add('/match/path', `no service claims ${path}`);
  else if (isOthers) problems.add('/match/path', `${path} belongs to ${claimed}`, [claimed]);
  return claimed !== undefined && !isOthers;
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
