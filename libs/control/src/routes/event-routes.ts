import { isoMillis } from '@sadpath/clock';
import type { JournalEntry } from '@sadpath/journal';
import type { SpaceEvent } from '@sadpath/service';
import { map, merge, takeUntil, type Observable } from 'rxjs';
import { followJournal } from '../follow-journal';
import { SpaceEventInfo } from '../dto/requests';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** What happens in the space, as it happens. */
export const eventRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/events',
    tag: 'requests',
    answers: { events: SpaceEventInfo },
    summary: 'Server-sent events: requests with their outcomes, rules armed, clock moves, dependency changes, resets',
    handle: watch,
  },
];

function watch({ space, platform, signal }: PlatformRequest): Observable<SpaceEvent> {
  const leave = platform.streams.take();
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  const told = merge(platform.events.of(space.id), followJournal(space).pipe(map(requestEvent)));
  return told.pipe(takeUntil(platform.events.ended));
}

function requestEvent(entry: JournalEntry): SpaceEvent {
  const { id, at, service, operation, method, path, status, code, outcome, rule, tookMs } = entry;
  const type = 'request';
  return { type, id, at: isoMillis(at), service, operation, method, path, status, code, outcome, rule, tookMs };
}
