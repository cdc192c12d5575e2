import type { Platform } from '@sadpath/service';
import type { DroppedSpace, Judge, PastFinding } from '@sadpath/spaces';
import type { Steps } from '@sadpath/turns';
import { judging, SEVERITIES, type Finding, type Platforms } from '@sadpath/verdicts';
import { platformsOf } from './platforms-of';

/** What is to be said of the conduct in a space, by the entries of its journal: long work, in steps. */
export function* findingsIn(
  { id, options, entries }: Omit<DroppedSpace, 'unread'>,
  platforms: Platforms,
): Steps<readonly Finding[]> {
  const { counted, label } = options;
  if (counted === false || entries.length === 0) return [];
  return yield* judging({ space: id, entries, ...(label === undefined ? {} : { label }) }, platforms);
}

/** Judges spaces that go; of requests to services of which this process knows nothing, nothing can be said. */
export function judgeOf(platform: Platform): Judge {
  return function* ({ entries, ...space }): Steps<readonly PastFinding[]> {
    const known = entries.filter(({ service }) => platform.vocabularies.has(service));
    const found = yield* findingsIn({ ...space, entries: known }, platformsOf(platform));
    return found.map((finding) => ({
      key: keyOf(finding),
      rank: SEVERITIES.indexOf(finding.severity),
      json: JSON.stringify(finding),
    }));
  };
}

/** Ids are drawn from the seed of a space, so that those of its successor may be the same: real time tells them apart. */
function keyOf({ rule, space, requests: [first] }: Finding): string {
  return JSON.stringify([rule, space, first?.id, first?.realAt]);
}
