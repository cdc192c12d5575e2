import {
  parseDelay,
  parseDelivery,
  parseLateness,
  parseNetworkFault,
  parsePhase,
  parseRetryAfter,
} from './parse-effect-parts';
import type { RuleProblems } from './rule-problems';
import { EXCLUDES_ERROR, SPOILS_ANSWER, type Stage } from './rule';

/** What is done to requests. */
const ON_REQUESTS = ['error', 'phase', 'delay', 'network', 'retryAfter'];
/** What is done to attempts of deliveries. */
const ON_DELIVERIES = ['delivery', 'lateBy'];
const EFFECTS = [...ON_REQUESTS, ...ON_DELIVERIES];
/** Members that do something by themselves; the others say how. */
const DEEDS = ['error', 'delay', 'network', 'delivery'];

/** Stages that may follow the first. */
const MAX_STAGES = 100;

/** Members of a stage; the first stage stands in the rule itself. */
export const STAGE_MEMBERS = [...EFFECTS, 'pass', 'times'];

type Json = Readonly<Record<string, unknown>>;

/** The JSON of the stages of a rule: its own, and those of `then`. */
export function stagesIn(json: Json): readonly Json[] {
  const later = Array.isArray(json['then']) ? (json['then'] as readonly unknown[]).slice(0, MAX_STAGES) : [];
  return [json, ...later.map((stage) => (stage !== null && typeof stage === 'object' ? (stage as Json) : {}))];
}

/** Reads what a rule does, stage after stage. */
export function parseStages(json: Json, problems: RuleProblems): readonly Stage[] {
  const first = parseStage('', json, problems, json['then'] === undefined ? undefined : 1);
  const given = problems.array('/then', json['then']);
  if (given.length > MAX_STAGES) problems.add('/then', `has more than ${String(MAX_STAGES)} stages`);
  const later = given.slice(0, MAX_STAGES).map((stage, i) => {
    const at = `/then/${String(i)}`;
    return parseStage(at, problems.object(at, stage, STAGE_MEMBERS), problems, 1);
  });
  refuseMixture(json, problems);
  return [first, ...later];
}

function parseStage(at: string, json: Json, problems: RuleProblems, defaultTimes: number | undefined): Stage {
  const error = json['error'] === undefined ? undefined : problems.object(`${at}/error`, json['error'], ['code']);
  const code = error && problems.text(`${at}/error/code`, error['code'] ?? 0);
  const effect: Record<string, unknown> = {
    pass: parsePass(at, json, problems),
    error: code === undefined ? undefined : { code },
    phase: parsePhase(`${at}/phase`, json['phase'], problems),
    delay: parseDelay(`${at}/delay`, json['delay'], problems),
    network: parseNetworkFault(`${at}/network`, json['network'], problems),
    retryAfter: parseRetryAfter(`${at}/retryAfter`, json['retryAfter'], problems),
    delivery: parseDelivery(`${at}/delivery`, json['delivery'], problems),
    lateBy: parseLateness(`${at}/lateBy`, json, problems),
  };
  if (error === undefined && json['retryAfter'] !== undefined)
    problems.add(`${at}/retryAfter`, 'goes with an error only');
  refuseBoth(at, json, problems);
  refuseUnseen(at, json, problems);
  if (effect['pass'] === undefined && DEEDS.every((name) => json[name] === undefined)) {
    problems.add(at === '' ? '/' : at, 'nothing to do: give error, delay, network, delivery or pass');
  }
  return {
    effect: Object.fromEntries(Object.entries(effect).filter(([, value]) => value !== undefined)),
    times: problems.whole(`${at}/times`, json['times'], { min: 1 }) ?? defaultTimes,
  };
}

/** `pass` lets a request or an attempt through untouched, so it excludes everything that would touch it. */
function parsePass(at: string, json: Json, problems: RuleProblems): true | undefined {
  const { pass } = json;
  if (pass === undefined || pass === false) return undefined;
  const others = given(EFFECTS, json);
  if (pass !== true) problems.add(`${at}/pass`, 'must be true or false');
  else if (others.length > 0) problems.add(`${at}/pass`, `excludes ${others.join(', ')}`);
  return true;
}

/** A stage does something to requests or to deliveries. */
function refuseBoth(at: string, json: Json, problems: RuleProblems): void {
  const others = given(ON_REQUESTS, json);
  if (json['delivery'] !== undefined && others.length > 0)
    problems.add(`${at}/delivery`, `excludes ${others.join(', ')}, which is done to requests`);
}

/** An error that is answered on no connection would never be seen. */
function refuseUnseen(at: string, { error, network }: Json, problems: RuleProblems): void {
  if (error === undefined || !EXCLUDES_ERROR.some((fault) => fault === network)) return;
  problems.add(`${at}/network`, `${String(network)} excludes error, which would never be seen`, [...SPOILS_ANSWER]);
}

/** And so do all stages of a rule, because one that counts deliveries does not see requests. */
function refuseMixture(json: Json, problems: RuleProblems): void {
  const stages = stagesIn(json);
  if (stages.every(({ delivery }) => delivery === undefined)) return;
  for (const [i, stage] of stages.entries()) {
    const [first] = given(ON_REQUESTS, stage);
    if (stage['delivery'] !== undefined || first === undefined) continue;
    const at = i === 0 ? '' : `/then/${String(i - 1)}`;
    problems.add(`${at}/${first}`, 'is done to requests, and another stage does something to deliveries');
  }
}

function given(names: readonly string[], json: Json): readonly string[] {
  return names.filter((name) => json[name] !== undefined);
}
