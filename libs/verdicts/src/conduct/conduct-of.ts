import { isoMillis } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import type { RuleOfConduct, Scene } from './conduct-rule';
import { SEVERITIES, type Concerned, type ConductRule, type Finding } from './finding';
import { chainsOf, observe, repetitionsOf, type Knowledge, type Observation } from './observation';
import { gaveUp, impatientClient } from './rules/endings';
import { keyMissing, keyReused } from './rules/keys';
import { blindMoneyRetry, uncheckedOutcome } from './rules/money';
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

/** What is to be said of a client's conduct in one space, the gravest first. */
export function conductOf({ space, label, entries }: Client, platforms: Platforms): readonly Finding[] {
  const all = observe(entries, platforms);
  const repetitions = repetitionsOf(all);
  const ofSameMatter = repetitionsOf(all, 'matter');
  const scene: Scene = { all, repetitions, ofSameMatter, chains: chainsOf(repetitions) };
  const findings = RULES.flatMap(({ rule, severity, advice, find }) =>
    find(scene).map(({ seen, requests }): Finding => {
      const asks = platforms.asksFor(requests[0]?.entry.service ?? '', rule);
      return {
        ...{ rule, severity, space },
        ...(label === undefined ? {} : { label }),
        ...{ seen, advice },
        ...(asks === undefined ? {} : { asks }),
        requests: requests.slice(0, SHOWN).map(concerned),
      };
    }),
  );
  return findings.sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

function concerned({ entry, retryAfterMs }: Observation): Concerned {
  const { id, at, realAt, service, method, path, status, code } = entry;
  const times = { at: isoMillis(at), realAt: isoMillis(realAt) };
  const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { id, ...times, service, method, path, status, ...(code === undefined ? {} : { code }), ...asked };
}
