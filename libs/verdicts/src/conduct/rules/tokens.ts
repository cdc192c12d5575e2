import type { RuleOfConduct } from '../conduct-rule';
import { isSuccess, type Observation } from '../observation';
import { isKnownLater } from '../order';

/** Logins of one kind from which on they are many. */
const MANY_LOGINS = 5;

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

/** A login for each call. One after a refused token has its reason. */
export const loginStorm: RuleOfConduct = {
  rule: 'login-storm',
  severity: 'warning',
  advice: 'Keep the token until it expires; log in once.',
  find: ({ all }) => {
    const calls = all.filter(({ traits }) => !traits.isLogin).length;
    const groups = new Map<string, Observation[]>();
    for (const [place, seen] of all.entries()) {
      if (!seen.traits.isLogin || !isSuccess(seen) || hasReason(all, place)) continue;
      groups.set(seen.content, [...(groups.get(seen.content) ?? []), seen]);
    }
    return [...groups.values()]
      .filter((logins) => logins.length >= MANY_LOGINS && logins.length >= calls)
      .map((logins) => ({
        seen: `${String(logins.length)} logins with the same credentials for ${String(calls)} other calls`,
        requests: logins,
      }));
  },
};

function hasReason(all: readonly Observation[], place: number): boolean {
  const since = all.slice(0, place).findLast(({ traits, entry }) => traits.isLogin || entry.status === 401);
  return since?.entry.status === 401;
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
