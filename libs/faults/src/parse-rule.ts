import { BOUNDS } from '@sadpath/bounds';
import { nearest } from './nearest';
import { parseMatch } from './parse-match';
import { parseStages, STAGE_MEMBERS } from './parse-stages';
import { RuleProblems } from './rule-problems';
import type { Effect, FaultRule, Match } from './rule';
import type { Vocabulary } from './vocabulary';

const RULE_MEMBERS = ['id', 'match', 'skip', 'probability', 'seed', 'ttlMs', 'then', ...STAGE_MEMBERS];

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
  const match = parseMatch(json, words, problems);
  const stages = parseStages(json, problems);
  for (const [i, { effect }] of stages.entries()) checkCode(i, effect, { match, words, problems });
  const ttlMs = problems.whole('/ttlMs', json['ttlMs'], { min: 1, max: BOUNDS.spaceTtlMs.value });
  const rule: FaultRule = {
    id: problems.text('/id', json['id']) ?? fallback.id,
    match,
    stages,
    skip: problems.whole('/skip', json['skip'], { min: 0 }) ?? 0,
    probability: problems.fraction('/probability', json['probability']) ?? 1,
    seed: problems.whole('/seed', json['seed'], { min: 0 }) ?? fallback.seed,
    ...(ttlMs === undefined ? {} : { ttlMs }),
  };
  problems.throwIfAny();
  return rule;
}

interface GateContext {
  readonly match: Match;
  readonly words: Vocabulary;
  readonly problems: RuleProblems;
}

function checkCode(index: number, effect: Effect, { match, words, problems }: GateContext): void {
  const code = effect.error?.code;
  if (code === undefined) return;
  const at = index === 0 ? '/error/code' : `/then/${String(index - 1)}/error/code`;
  const known =
    match.service === undefined ? words.services.flatMap((s) => words.codesOf(s)) : words.codesOf(match.service);
  if (!known.includes(code)) {
    const nobody = match.service === undefined ? 'no service answers' : `${match.service} does not answer`;
    problems.add(at, `${nobody} ${code}`, () => nearest(code, known));
  }
}
