import { BOUNDS } from '@sadpath/bounds';
import { afterRealMs } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import type { JournalEntry } from '@sadpath/journal';
import { readForm, readOneOf, readWhole, SandboxProblem } from '@sadpath/service';
import { mapInTurn } from '@sadpath/turns';
import { filter, firstValueFrom, from, fromEvent, map, merge, mergeWith, Observable, scan } from 'rxjs';
import {
  Explanation,
  FoundRequests,
  JournalEntryInfo,
  JournalPage,
  RequestCount,
  RequestPattern,
  RequestsQuery,
  WaitAnswer,
  WaitBody,
} from '../dto/requests';
import type { Space } from '@sadpath/spaces';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { listRequests, show } from './list-requests';
import { PlainText } from '../plain-text';
import { REQUEST_FORMS, requestAs } from '../request-as';
import { explainEntry } from '../explain-entry';
import { fitsPattern } from '../fits-pattern';
import { loggedRequest } from '../wiremock/shapes';
import { followJournal } from '../follow-journal';

/** The journal of a space: list, search, count, wait, explain. */
export const requestRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/requests',
    isLarge: true,
    tag: 'requests',
    answers: JournalPage,
    summary: 'The requests of the space, oldest first, with counts of natural and forced outcomes; or a page of them',
    query: RequestsQuery,
    handle: listRequests,
  },
  {
    method: 'GET',
    path: '/requests/:id',
    tag: 'requests',
    answers: JournalEntryInfo,
    summary: 'One request with its answer',
    handle: (request) => show(existing(request)),
  },
  {
    method: 'GET',
    path: '/requests/:id/explain',
    tag: 'requests',
    answers: Explanation,
    summary: 'Why a request was answered as it was',
    handle: (request) => explainEntry(existing(request), request.space, request.platform),
  },
  {
    method: 'GET',
    path: '/requests/:id/as/:form',
    tag: 'requests',
    answers: 'text',
    summary: 'A request as something to run in its space: curl, http, jest or pytest; what is masked is a variable',
    handle: (request) => {
      const form = readOneOf('form', request.params['form'], REQUEST_FORMS);
      return new PlainText(requestAs(form, existing(request), { origin: request.origin, space: request.space.id }));
    },
  },
  {
    method: 'POST',
    path: '/requests/find',
    isLarge: true,
    tag: 'requests',
    body: RequestPattern,
    answers: FoundRequests,
    summary: 'The requests that fit a pattern, one of the sandbox or one of WireMock; `requests` has them in its shape',
    bodyExample: { service: 'wallet', code: 'ERR_WALLET_FROZEN' },
    handle: async ({ space, body, origin }) => {
      const found = await space.journal.listInTurns(fitsPattern(body));
      return {
        items: await mapInTurn(found, (entry) => show(entry)),
        requests: await mapInTurn(found, (entry) => loggedRequest(entry, origin)),
      };
    },
  },
  {
    method: 'POST',
    path: '/requests/count',
    tag: 'requests',
    body: RequestPattern,
    answers: RequestCount,
    summary: 'How many requests fit a pattern',
    bodyExample: { service: 'wallet', outcome: 'forced' },
    handle: async ({ space, body }) => ({ count: (await idsOf(space, fitsPattern(body))).length }),
  },
  {
    method: 'POST',
    path: '/requests/wait',
    isLarge: 'answer',
    tag: 'requests',
    body: WaitBody,
    answers: WaitAnswer,
    summary: 'Answers as soon as so many requests fit a pattern, or when the real time-out passes',
    bodyExample: { match: { service: 'banking' }, count: 1, timeoutMs: 500 },
    handle: waitForRequests,
  },
  {
    method: 'DELETE',
    path: '/requests',
    tag: 'requests',
    answers: 'nothing',
    summary: 'Empties the journal',
    handle: async ({ platform, space }) => {
      await platform.judgeConduct(space);
      await space.home.records.clear();
      return undefined;
    },
  },
];

function existing({ space, params }: PlatformRequest): JournalEntry {
  const id = params['id'] ?? '';
  const entry = space.journal.find(id);
  if (entry !== undefined) return entry;
  const ids = space.journal
    .list()
    .slice(-50)
    .map((other) => other.id);
  throw new SandboxProblem(404, 'unknown-request', `the space has no request ${id}`, { nearest: nearest(id, ids) });
}

/** The ids of the entries of a space that fit: hundreds may ask at once, and the entries themselves would take much room. */
async function idsOf({ journal }: Space, fits: (entry: JournalEntry) => boolean): Promise<string[]> {
  const ids: string[] = [];
  await journal.listInTurns((entry) => {
    if (fits(entry)) ids.push(entry.id);
    return false;
  });
  return ids;
}

async function waitForRequests(request: PlatformRequest): Promise<unknown> {
  const leave = request.platform.waits.take();
  try {
    return await waitUntilMet(request);
  } finally {
    leave();
  }
}

async function waitUntilMet({ space, body, signal, platform }: PlatformRequest): Promise<unknown> {
  const json = readForm(body, WaitBody);
  const fits = fitsPattern(json['match'] ?? {});
  const wanted = readWhole('count', json['count'], { min: 1 }) ?? 1;
  const timeoutMs = readWhole('timeoutMs', json['timeoutMs'], { max: BOUNDS.waitMs.value }) ?? 5_000;
  // An entry that comes while those before it are counted may be among them.
  const known = idsOf(space, fits);
  const isMet = await firstValueFrom(
    merge(
      followJournal(space).pipe(
        filter(fits),
        map(({ id }) => [id]),
        mergeWith(from(known)),
        scan((all, ids) => ids.reduce((grown, id) => grown.add(id), all), new Set<string>()),
        filter(({ size }) => size >= wanted),
        map(() => true),
      ),
      merge(timeOut(timeoutMs), fromEvent(signal, 'abort'), platform.events.ended).pipe(map(() => false)),
    ),
  );
  // Many waits end together; one after another they read what they tell.
  return platform.connections.inTurn(async () => {
    const found = signal.aborted ? [] : await space.journal.listInTurns(fits);
    return { met: isMet, count: found.length, items: await mapInTurn(found, (entry) => show(entry)) };
  }, 'one');
}

function timeOut(realMs: number): Observable<void> {
  return new Observable((watcher) =>
    afterRealMs(realMs, () => {
      watcher.next();
    }),
  );
}
