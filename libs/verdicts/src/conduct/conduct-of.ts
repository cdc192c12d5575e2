import { isoMillis } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import { atOnce, type Steps } from '@sadpath/turns';
import type { Evidence, RuleOfConduct, Scene } from './conduct-rule';
import { SEVERITIES, type Concerned, type ConductRule, type Finding } from './finding';
import { observe, type Knowledge, type Observation } from './observation';
import { inRuns } from './order';
import { chainsOf, repetitionsOf } from './repetition';
import { gaveUp, impatientClient } from './rules/endings';
import { keyMissing, keyReused } from './rules/keys';
import { blindMoneyRetry } from './rules/money';
import { uncheckedOutcome } from './rules/outcomes';
import { retriedRefusal } from './rules/refusals';
import { loginStorm, staleToken } from './rules/tokens';
import { secretInUrl } from './rules/urls';
import { ignoredRetryAfter, noBackoff, tooManyAttempts } from './rules/waits';

const RULES: readonly RuleOfConduct[] = [
  blindMoneyRetry,
  secretInUrl,
  retriedRefusal,
  ignoredRetryAfter,
  noBackoff,
  tooManyAttempts,
  keyReused,
  keyMissing,
  uncheckedOutcome,
  staleToken,
  loginStorm,
  impatientClient,
  gaveUp,
];

/** Requests that a finding shows. */
const SHOWN = 10;

/** Whose conduct is judged, and by what. */
export interface Client {
  readonly space: string;
  readonly label?: string;
  readonly entries: readonly JournalEntry[];
}

/** What the platforms ask of their clients. */
export interface Platforms extends Knowledge {
  /** The sentence of the platform's own page that a rule stands on, where there is one. */
  asksFor(service: string, rule: ConductRule): string | undefined;
}

/** What is to be said of a client's conduct in one space, the gravest first: long work, in steps. */
export function* judging(client: Client, platforms: Platforms): Steps<readonly Finding[]> {
  const all = inRuns(yield* observe(client.entries, platforms));
  const repetitions = yield* repetitionsOf(all);
  const ofSameMatter = yield* repetitionsOf(all, 'matter');
  const scene: Scene = { all, repetitions, ofSameMatter, chains: chainsOf(repetitions) };
  const findings: Finding[] = [];
  for (const rule of RULES) {
    yield undefined;
    for (const evidence of rule.find(scene)) {
      findings.push(findingOf(rule, evidence, { client, platforms }));
      yield undefined;
    }
  }
  return findings.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** The same at once. */
export function conductOf(client: Client, platforms: Platforms): readonly Finding[] {
  return atOnce(judging(client, platforms));
}

function findingOf(
  { rule, severity, advice }: RuleOfConduct,
  { seen, requests }: Evidence,
  { client: { space, label }, platforms }: { readonly client: Client; readonly platforms: Platforms },
): Finding {
  const asks = platforms.asksFor(requests[0]?.entry.service ?? '', rule);
  return {
    ...{ rule, severity, space },
    ...(label === undefined ? {} : { label }),
    ...{ seen, advice },
    ...(asks === undefined ? {} : { asks }),
    requests: requests.slice(0, SHOWN).map(concerned),
  };
}

function concerned({ entry, retryAfterMs }: Observation): Concerned {
  const { id, at, realAt, service, method, path, status, code } = entry;
  const times = { at: isoMillis(at), realAt: isoMillis(realAt) };
  const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { id, ...times, service, method, path, status, ...(code === undefined ? {} : { code }), ...asked };
}
