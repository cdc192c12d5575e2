import { parseInstant } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import { invalid, readForm, readObject, readOneOf, readWhole } from '@sadpath/service';
import type { MeetingSpace, MetPair } from '@sadpath/spaces';
import { coverageOf, figuresOf, PAIR_STATES, undeclaredOf, type Coverage, type CoveredPair } from '@sadpath/verdicts';
import { declaredPairs } from '../declared-pairs';
import { CoverageAnswer, CoveredPairInfo, CoverageQuery, MergeAnswer, MergeBody } from '../dto/verdicts';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** Which errors the integrator's own requests have met, whatever has become of their spaces. */
export const coverageRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/coverage',
    tag: 'verdicts',
    answers: CoverageAnswer,
    summary: 'Every operation with every code it declares, met naturally, by force or not at all; and the figures',
    query: CoverageQuery,
    handle: showCoverage,
  },
  {
    method: 'DELETE',
    path: '/coverage',
    tag: 'verdicts',
    answers: 'nothing',
    summary: 'Begins to count anew',
    handle: async ({ platform }) => {
      await platform.coverage.clear();
      return undefined;
    },
  },
  {
    method: 'POST',
    path: '/coverage/merge',
    tag: 'verdicts',
    body: MergeBody,
    answers: MergeAnswer,
    summary: 'Adds what other sandboxes have counted: what `GET coverage` answered there, one or several in `runs`',
    takesState: true,
    bodyExample: { runs: [] },
    handle: mergeCoverage,
  },
];

/** In steps with other work between them: all pairs of all services together hold the process for long. */
async function coverageNow({ platform, services, origin }: PlatformRequest): Promise<Coverage> {
  const met = await platform.coverage.list();
  const items: CoveredPair[] = [];
  for (const service of services) {
    items.push(...coverageOf(declaredPairs([service], { origin }), met).items);
    await new Promise(setImmediate);
  }
  return { items, operations: coverageOf([], met).operations, undeclared: undeclaredOf(items, met) };
}

/** The figures are those of everything, whatever the list is cut down to. */
async function showCoverage(request: PlatformRequest): Promise<unknown> {
  const { service, operation, state } = request.query;
  if (state !== undefined) readOneOf('state', state, PAIR_STATES);
  const coverage = await coverageNow(request);
  demandKnown(
    'service',
    service,
    coverage.items.map((pair) => pair.service),
  );
  demandKnown(
    'operation',
    operation,
    coverage.items.map((pair) => pair.operation),
  );
  const items = coverage.items.filter(
    (pair) =>
      (service === undefined || service === pair.service) &&
      (operation === undefined || operation === pair.operation) &&
      (state === undefined || state === pair.state),
  );
  const figures = figuresOf(coverage);
  await new Promise(setImmediate);
  return { figures, operations: coverage.operations, items, undeclared: coverage.undeclared };
}

/** A filter that nothing can fit is a mistake. Throws `SandboxProblem` 422. */
function demandKnown(name: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw invalid(name, `no ${name} is called ${value}`, nearest(value, [...new Set(known)]));
}

/** Takes all runs or none. Throws `SandboxProblem` 422 for a pair that is not declared here. */
async function mergeCoverage(request: PlatformRequest): Promise<unknown> {
  const runs = runsIn(request.body);
  const declared = declaredPairs(request.services, { origin: request.origin });
  const known = new Set(
    declared.flatMap(({ service, operation, code }) => [`${service} ${operation}`, `${service} ${operation} ${code}`]),
  );
  const codes = new Set(declared.map(({ code }) => code));
  const pairs = listOf('runs', runs).flatMap(pairsOfRun);
  for (const pair of pairs) {
    const name = `${pair.service} ${pair.operation} ${pair.code}`.trim();
    if (!known.has(name) && !isForcedAlone(pair, known, codes))
      throw invalid('runs', `${name} is declared by no operation here`, nearest(name, [...known]));
  }
  await request.platform.coverage.merge(pairs);
  return { merged: pairs.length };
}

/** One run as it was answered, or several of them. */
function runsIn(body: unknown): unknown {
  const isOne = body !== null && typeof body === 'object' && !('runs' in body) && 'items' in body;
  return isOne ? [body] : readForm(body, MergeBody).runs;
}

/** A code that an operation does not declare may have been forced on it. */
function isForcedAlone(
  { service, operation, code, natural }: MetPair,
  known: ReadonlySet<string>,
  codes: ReadonlySet<string>,
): boolean {
  return natural === 0 && known.has(`${service} ${operation}`) && codes.has(code);
}

/** What a run has met, and as meetings of no code those calls that are not among these. */
function pairsOfRun(run: unknown): readonly MetPair[] {
  const { items, operations, undeclared = [] } = readForm(run, CoverageAnswer);
  const met = [...listOf('items', items).map(readPair), ...listOf('undeclared', undeclared).map(readUndeclared)].filter(
    ({ natural, forced }) => natural + forced > 0,
  );
  const now = Math.max(0, ...met.map(({ lastAt }) => lastAt));
  const called = listOf('operations', operations).map((each): MetPair => {
    const { service, operation, calls } = readObject(each, ['service', 'operation', 'calls']);
    const own = met.filter((pair) => pair.service === service && pair.operation === operation);
    const refused = own.reduce((sum, { natural, forced }) => sum + natural + forced, 0);
    const natural = Math.max(0, (readWhole('calls', calls) ?? 0) - refused);
    return {
      service: String(service),
      operation: String(operation),
      code: '',
      natural,
      forced: 0,
      firstAt: now,
      lastAt: now,
      spaces: [],
    };
  });
  return [...met, ...called];
}

function readPair(item: unknown): MetPair {
  const json = readForm(item, CoveredPairInfo);
  return {
    service: String(json['service']),
    operation: String(json['operation']),
    code: String(json['code']),
    natural: readWhole('natural', json['natural']) ?? 0,
    forced: readWhole('forced', json['forced']) ?? 0,
    firstAt: parseInstant(String(json['firstAt'])) ?? 0,
    lastAt: parseInstant(String(json['lastAt'])) ?? 0,
    spaces: listOf('spaces', json['spaces'] ?? []).map(readSpace),
  };
}

function readUndeclared(item: unknown): MetPair {
  const json = readObject(item, ['service', 'operation', 'code', 'forced', 'spaces']);
  return {
    service: String(json['service']),
    operation: String(json['operation']),
    code: String(json['code']),
    natural: 0,
    forced: readWhole('forced', json['forced']) ?? 0,
    firstAt: 0,
    lastAt: 0,
    spaces: listOf('spaces', json['spaces'] ?? []).map(readSpace),
  };
}

function readSpace(space: unknown): MeetingSpace {
  const { id, label } = readObject(space, ['id', 'label']);
  return { id: String(id).slice(0, 64), ...(typeof label === 'string' ? { label: label.slice(0, 200) } : {}) };
}

function listOf(name: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(name, `${name} must be an array`);
  return value;
}
