import { isObject } from '@sadpath/json';
import { isSuccess, type Observation } from './observation';
import { isKnownLater } from './order';
import { isTold } from './told';

/** Members that say which payment it is. */
const NAMING =
  /^(?:description|narration|narrative|note|memo|remarks?|purpose|reason)$|(?:order|invoice|payment|client)(?:id|no|number|ref|reference)?$/i;
/** Whoever waits that long and sends once more has taken the first for lost. */
const IMPATIENT_MS = 500;
/** Who sends more of them at once tries how much the platform bears. */
const MOST = 3;

/** Payments that moved although the same was under way: of one name, or sent once more because the first took long. */
export function twiceAtOnce(all: readonly Observation[]): readonly (readonly Observation[])[] {
  const groups = new Map<string, Observation[]>();
  for (const seen of all) {
    if (!seen.traits.movesMoney || !(isSuccess(seen) || seen.hadEffect)) continue;
    const task = JSON.stringify([seen.matter, seen.entry.digests?.token]);
    groups.set(task, [...(groups.get(task) ?? []), seen]);
  }
  return [...groups.values()].filter(
    (group) => group.length > 1 && group.length <= MOST && group.every((seen, i) => isDoubled(seen, group[i + 1])),
  );
}

function isDoubled(first: Observation, again: Observation | undefined): boolean {
  if (again === undefined) return true;
  if (isKnownLater(first, again) || isTold({ first, again })) return false;
  if (first.key !== undefined && first.key === again.key) return false;
  return isNamed(first) || again.startedAt - first.startedAt >= IMPATIENT_MS;
}

function isNamed({ entry: { body } }: Observation): boolean {
  return (
    isObject(body) &&
    Object.entries(body).some(([name, value]) => NAMING.test(name) && typeof value === 'string' && value !== '')
  );
}
