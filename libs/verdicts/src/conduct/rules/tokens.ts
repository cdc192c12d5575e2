import { MINUTE } from '@sadpath/clock';
import type { Evidence, RuleOfConduct } from '../conduct-rule';
import { isSuccess, type Observation } from '../observation';
import { isKnownLater } from '../order';
import { elapsedBetween } from '../repetition';

/** Logins of one kind from which on they are many. */
const MANY_LOGINS = 5;
/** Logins at once from which on they are a storm: two may be two tabs. */
const AT_ONCE = 3;

/** A token used on after it was told to be expired. */
export const staleToken: RuleOfConduct = {
  rule: 'stale-token',
  severity: 'warning',
  advice: 'Refresh the token, or log in anew, before the next call.',
  find: ({ all }) =>
    firstOfEach(all.filter(({ tellsExpiry, entry }) => tellsExpiry && entry.digests?.token !== undefined)).flatMap(
      (told) => {
        const later = laterWith(told, all);
        return later.length === 0
          ? []
          : [
              {
                seen: `${later.length === 1 ? 'one more call' : `${String(later.length)} more calls`} with a token that was told to be expired`,
                requests: [told, ...later],
              },
            ];
      },
    ),
};

/** A login for each call, or several at once. One after a refused token, or when time has passed, has its reason. */
export const loginStorm: RuleOfConduct = {
  rule: 'login-storm',
  severity: 'warning',
  advice: 'Keep the token until it expires; log in once, and let what runs beside it wait for that.',
  find: ({ all }) => {
    const calls = all.filter(({ traits }) => !traits.isLogin).length;
    return groupsOf(all).flatMap((group) => {
      const idle = group.filter(({ seen, reason }) => isSuccess(seen) && !reason).map(({ seen }) => seen);
      if (idle.length >= MANY_LOGINS && idle.length >= calls)
        return [stormOf(idle, `for ${String(calls)} other calls`)];
      return burstsIn(group).map((burst) => stormOf(burst, 'at once, when one would have served all'));
    });
  },
};

/** A login, and whether there was a reason for it. */
interface Login {
  readonly seen: Observation;
  readonly reason: boolean;
  /** True when a token was refused before it, since the last login of its group. */
  readonly denied: boolean;
}

/** Logins by their credentials; those that renew a token show another each time. */
function groupsOf(all: readonly Observation[]): readonly (readonly Login[])[] {
  const groups = new Map<string, Login[]>();
  let [isDenied, wasDenied] = [false, false];
  for (const seen of all) {
    if (seen.entry.status === 401) isDenied = true;
    if (!seen.traits.isLogin) continue;
    const { service, operation } = seen.entry;
    const group = seen.traits.isRenewal === true ? JSON.stringify([service, operation]) : seen.content;
    const logins = groups.get(group) ?? [];
    const last = logins.at(-1);
    const isLate = last !== undefined && elapsedBetween(last.seen, seen) >= MINUTE;
    if (last === undefined || isKnownLater(last.seen, seen)) wasDenied = isDenied;
    groups.set(group, [...logins, { seen, reason: isDenied || isLate, denied: wasDenied }]);
    isDenied = false;
  }
  return [...groups.values()];
}

/** Several that were under way at once after a token had been refused. */
function burstsIn(group: readonly Login[]): readonly (readonly Observation[])[] {
  const bursts: Observation[][] = [];
  for (const { seen, denied } of group) {
    const open = bursts.at(-1);
    if (open?.[0] !== undefined && !isKnownLater(open[0], seen)) open.push(seen);
    else if (denied) bursts.push([seen]);
  }
  return bursts.filter(({ length }) => length >= AT_ONCE);
}

function stormOf(logins: readonly Observation[], why: string): Evidence {
  const [first] = logins;
  const words = first?.traits.isRenewal === true ? 'renewals of a token' : 'logins with the same credentials';
  return { seen: `${String(logins.length)} ${words} ${why}`, requests: logins };
}

function firstOfEach(told: readonly Observation[]): readonly Observation[] {
  const tokens = new Map<string, Observation>();
  for (const seen of told) {
    const token = seen.entry.digests?.token ?? '';
    if (!tokens.has(token)) tokens.set(token, seen);
  }
  return [...tokens.values()];
}

/** Later calls with the token; those under way when it was told are no reaction to it, and those after a login have a token anew. */
function laterWith(told: Observation, all: readonly Observation[]): readonly Observation[] {
  const later = all.filter((seen) => seen !== told && isKnownLater(told, seen));
  const login = later.findIndex((seen) => seen.traits.isLogin && isSuccess(seen));
  return (login === -1 ? later : later.slice(0, login)).filter(
    (seen) => !seen.traits.isLogin && seen.entry.digests?.token === told.entry.digests?.token,
  );
}
