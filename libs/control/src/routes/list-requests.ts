import { isoMillis, parseInstant } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import { attemptsOf, type JournalEntry, type Outcome } from '@sadpath/journal';
import { invalid, readOneOf, readWhole, SandboxProblem } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { mapInTurn } from '@sadpath/turns';
import { everySpace } from '../every-space';
import { serveEvent } from '../wiremock/shapes';
import type { PlatformRequest } from '../platform-route';

const OUTCOMES: readonly Outcome[] = ['natural', 'forced', 'sandbox'];

/** Of all spaces no more are given at once, unless more are asked for: their journals together are more than a client takes. */
const MOST_OF_ALL = 1_000;

/** Where an entry stands in the list. Of all spaces it is read when it is shown: all of them at once may be too much for a process. */
interface Listed {
  readonly entry?: JournalEntry | undefined;
  readonly space: Space;
  readonly id: string;
  readonly realAt: number;
  readonly attempt: number;
  readonly fits: boolean;
}

/** What is looked for in the entries that are listed. */
interface Search {
  readonly fits: (entry: JournalEntry) => boolean;
  /** Whether an entry has the operation, the code that is asked for. */
  readonly met: Set<'operation' | 'code'>;
  readonly query: PlatformRequest['query'];
}

/** An entry of a page. */
interface Shown extends Listed {
  readonly entry: JournalEntry;
}

/** The requests of a space, or of all, oldest first: filtered, and a page of them. Throws `SandboxProblem`. */
export async function listRequests(request: PlatformRequest): Promise<unknown> {
  const { space, query } = request;
  demandService(request);
  const isAll = query['space'] !== undefined;
  if (isAll) readOneOf('space', query['space'], ['*']);
  const search: Search = { fits: filterOf(query), met: new Set(), query };
  const limit = readWhole('limit', query['limit'], { min: 1 }) ?? (isAll ? MOST_OF_ALL : undefined);
  const listed = isAll ? await ofAllSpaces(request, search) : await listOf(space, search);
  demandNamed(request, search.met);
  const page = pageOf(listed, { ...query, limit });
  const items = await shownOf(page.items);
  return {
    ...(isAll ? {} : { tally: space.journal.tally }),
    items: await mapInTurn(items, ({ entry, attempt, space: { id } }) => ({
      ...(isAll ? { space: id } : {}),
      ...show(entry, attempt),
    })),
    ...(page.hasOlder ? { previous: cursorOf(page.items[0], isAll) } : {}),
    ...(page.items.length === 0 ? {} : { next: cursorOf(page.items.at(-1), isAll) }),
    ...(Object.keys(query).length === 0 ? await asWireMock(items, request.origin) : {}),
  };
}

/** Of a service that there is not nothing is to be listed: it is a mistake. Throws `SandboxProblem` 422. */
function demandService({ platform, query: { service } }: PlatformRequest): void {
  const names = platform.suite.map(({ name }) => name);
  if (service === undefined || names.includes(service)) return;
  throw invalid('service', `no service is called ${service}`, nearest(service, names));
}

/** Nor of an operation or code that no service has, unless an entry has it, such as a mistake of the sandbox's own. */
function demandNamed({ platform, query }: PlatformRequest, met: Search['met']): void {
  for (const member of ['operation', 'code'] as const) {
    const wanted = query[member];
    if (wanted === undefined || met.has(member)) continue;
    const names = [...platform.vocabularies].flatMap(([service, words]) => {
      if (query['service'] !== undefined && query['service'] !== service) return [];
      return member === 'code' ? words.codeNames() : words.operations.map(({ spec }) => spec.name);
    });
    if (names.includes(wanted)) continue;
    const has = query['service'] === undefined ? 'no service has the' : `${query['service']} has no`;
    throw invalid(member, `${has} ${member} ${wanted}`, nearest(wanted, names));
  }
}

/** What WireMock's clients read of the list; they ask for all of it. */
async function asWireMock(items: readonly Shown[], origin: string): Promise<object> {
  const requests = await mapInTurn(items, ({ entry }) => serveEvent(entry, origin));
  return { requests, meta: { total: items.length } };
}

/** An entry as the control API shows it; `attempt` counts those at the same logical request. */
export function show(entry: JournalEntry, attempt?: number): Record<string, unknown> {
  const { digests: _digests, wire: _wire, ...shown } = entry;
  const times = { at: isoMillis(entry.at), realAt: isoMillis(entry.realAt) };
  return { ...shown, ...times, ...(attempt === undefined ? {} : { attempt }) };
}

async function listOf(space: Space, { fits, met, query }: Search): Promise<Listed[]> {
  const entries = await space.journal.listInTurns();
  const attempts = attemptsOf(entries);
  for (const member of ['operation', 'code'] as const)
    if (entries.some((entry) => entry[member] === query[member])) met.add(member);
  return mapInTurn(entries, (entry) => ({
    space,
    entry,
    id: entry.id,
    realAt: entry.realAt,
    attempt: attempts.get(entry.id)?.number ?? 1,
    fits: fits(entry),
  }));
}

async function ofAllSpaces(request: PlatformRequest, search: Search): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  for await (const space of everySpace(request))
    all.push(...(await listOf(space, search)).map((each) => ({ ...each, entry: undefined })));
  // Of one millisecond those of a space stay together, so that pages that are read later have the same order.
  return all.sort((a, b) => a.realAt - b.realAt || a.space.id.localeCompare(b.space.id));
}

/** The entries themselves; of those that have gone meanwhile there is none. */
function shownOf(items: readonly Listed[]): Promise<readonly Shown[]> {
  return mapInTurn(items, (listed) => ({
    ...listed,
    entry: listed.entry ?? listed.space.journal.find(listed.id),
  })).then((all) => all.filter((each): each is Shown => each.entry !== undefined));
}

function filterOf(query: PlatformRequest['query']): (entry: JournalEntry) => boolean {
  const { service, operation, code, outcome, requestId, since, until, text } = query;
  const status = readWhole('status', query['status'], { max: 599 });
  const wanted = {
    service,
    operation,
    code,
    requestId,
    status,
    outcome: outcome && readOneOf('outcome', outcome, OUTCOMES),
  };
  const members = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const [from, to] = [instantOf('since', since), instantOf('until', until)];
  const needle = text?.toLowerCase();
  return (entry) =>
    members.every(([name, value]) => entry[name as keyof typeof wanted] === value) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at < to) &&
    (needle === undefined || JSON.stringify(show(entry)).toLowerCase().includes(needle));
}

function instantOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const instant = parseInstant(value);
  if (instant === undefined)
    throw invalid(name, `${name} must be an ISO 8601 instant with a zone, such as 2026-02-21T10:00:00Z`);
  return instant;
}

interface Page {
  readonly items: readonly Listed[];
  /** Whether there are more before it. */
  readonly hasOlder: boolean;
}

interface Cut {
  readonly before?: string;
  readonly after?: string;
  readonly limit: number | undefined;
}

function pageOf(listed: readonly Listed[], { before, after, limit = listed.length }: Cut): Page {
  const from = isOpen(after) ? 0 : placeOf(listed, 'after', after) + 1;
  const to = isOpen(before) ? listed.length : placeOf(listed, 'before', before);
  const within = listed.slice(from, to).filter(({ fits }) => fits);
  if (after !== undefined) return { items: within.slice(0, limit), hasOlder: from > 0 };
  return { items: within.slice(-limit), hasOlder: within.length > limit };
}

/** An empty cursor is the end of the list that lies there. */
function isOpen(cursor: string | undefined): cursor is '' | undefined {
  return cursor === undefined || cursor === '';
}

/** The place of an entry in a list, where reading goes on: its id, and its space where the list is of all. */
function cursorOf(listed: Listed | undefined, isOfAll: boolean): string | undefined {
  return listed && (isOfAll ? `${listed.space.id}/${listed.id}` : listed.id);
}

function placeOf(listed: readonly Listed[], name: string, cursor: string): number {
  const slash = cursor.indexOf('/');
  const [space, id] = slash < 0 ? [undefined, cursor] : [cursor.slice(0, slash), cursor.slice(slash + 1)];
  const place = listed.findIndex((each) => each.id === id && (space ?? each.space.id) === each.space.id);
  if (place >= 0) return place;
  const isOfAll = space !== undefined;
  const known = listed.slice(-50).flatMap((each) => cursorOf(each, isOfAll) ?? []);
  throw new SandboxProblem(404, 'unknown-cursor', `${name}: no request of the list is ${cursor}, or it has gone`, {
    nearest: nearest(cursor, known),
  });
}
