import { isoMillis, parseInstant } from '@sadpath/clock';
import { nearest } from '@sadpath/faults';
import { attemptsOf, type JournalEntry, type Outcome } from '@sadpath/journal';
import { invalid, readOneOf, readWhole, SandboxProblem } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { eachInTurn, mapInTurn } from '@sadpath/turns';
import { everySpace } from '../every-space';
import { serveEvent } from '../wiremock/shapes';
import type { PlatformRequest } from '../platform-route';

const OUTCOMES: readonly Outcome[] = ['natural', 'forced', 'sandbox'];

/** An entry with the space it is of, and the place where reading goes on. */
interface Listed {
  readonly entry: JournalEntry;
  readonly attempt: number;
  readonly space: string;
  readonly cursor: string;
}

/** The requests of a space, or of all, oldest first: filtered, and a page of them. Throws `SandboxProblem`. */
export async function listRequests(request: PlatformRequest): Promise<unknown> {
  const { space, query } = request;
  demandService(request);
  const isAll = query['space'] !== undefined;
  if (isAll) readOneOf('space', query['space'], ['*']);
  const fits = filterOf(query);
  const limit = readWhole('limit', query['limit'], { min: 1 });
  const listed = isAll ? await ofAllSpaces(request) : await listOf(space, ({ id }) => id);
  demandNamed(request, listed);
  const page = await pageOf(listed, fits, { ...query, limit });
  return {
    ...(isAll ? {} : { tally: space.journal.tally }),
    items: await mapInTurn(page.items, ({ entry, attempt, space: id }) => ({
      ...(isAll ? { space: id } : {}),
      ...show(entry, attempt),
    })),
    ...(page.hasOlder ? { previous: page.items[0]?.cursor } : {}),
    ...(page.items.length === 0 ? {} : { next: page.items.at(-1)?.cursor }),
    ...(Object.keys(query).length === 0 ? await asWireMock(page.items, request.origin) : {}),
  };
}

/** Of a service that there is not nothing is to be listed: it is a mistake. Throws `SandboxProblem` 422. */
function demandService({ platform, query: { service } }: PlatformRequest): void {
  const names = platform.suite.map(({ name }) => name);
  if (service === undefined || names.includes(service)) return;
  throw invalid('service', `no service is called ${service}`, nearest(service, names));
}

/** Nor of an operation or code that no service has, unless an entry has it, such as a mistake of the sandbox's own. */
function demandNamed({ platform, query }: PlatformRequest, listed: readonly Listed[]): void {
  for (const member of ['operation', 'code'] as const) {
    const wanted = query[member];
    if (wanted === undefined || listed.some(({ entry }) => entry[member] === wanted)) continue;
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
async function asWireMock(items: readonly Listed[], origin: string): Promise<object> {
  const requests = await mapInTurn(items, ({ entry }) => serveEvent(entry, origin));
  return { requests, meta: { total: items.length } };
}

/** An entry as the control API shows it; `attempt` counts those at the same logical request. */
export function show(entry: JournalEntry, attempt?: number): Record<string, unknown> {
  const { digests: _digests, wire: _wire, ...shown } = entry;
  const times = { at: isoMillis(entry.at), realAt: isoMillis(entry.realAt) };
  return { ...shown, ...times, ...(attempt === undefined ? {} : { attempt }) };
}

async function listOf(space: Space, cursorOf: (entry: JournalEntry) => string): Promise<readonly Listed[]> {
  const entries = await space.journal.listInTurns();
  const attempts = attemptsOf(entries);
  return entries.map((entry) => ({
    entry,
    attempt: attempts.get(entry.id)?.number ?? 1,
    space: space.id,
    cursor: cursorOf(entry),
  }));
}

async function ofAllSpaces(request: PlatformRequest): Promise<readonly Listed[]> {
  const all: Listed[] = [];
  for await (const space of everySpace(request))
    all.push(...(await listOf(space, (entry) => `${space.id}/${entry.id}`)));
  // Of one millisecond those of a space stay together, so that pages that are read later have the same order.
  return all.sort((a, b) => a.entry.realAt - b.entry.realAt || a.space.localeCompare(b.space));
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

async function pageOf(
  listed: readonly Listed[],
  fits: (entry: JournalEntry) => boolean,
  { before, after, limit = listed.length }: Cut,
): Promise<Page> {
  const from = isOpen(after) ? 0 : placeOf(listed, 'after', after) + 1;
  const to = isOpen(before) ? listed.length : placeOf(listed, 'before', before);
  const within: Listed[] = [];
  await eachInTurn(listed.slice(from, to), (each) => {
    if (fits(each.entry)) within.push(each);
  });
  if (after !== undefined) return { items: within.slice(0, limit), hasOlder: from > 0 };
  return { items: within.slice(-limit), hasOlder: within.length > limit };
}

/** An empty cursor is the end of the list that lies there. */
function isOpen(cursor: string | undefined): cursor is '' | undefined {
  return cursor === undefined || cursor === '';
}

function placeOf(listed: readonly Listed[], name: string, cursor: string): number {
  const place = listed.findIndex((each) => each.cursor === cursor);
  if (place >= 0) return place;
  const known = listed.slice(-50).map((each) => each.cursor);
  throw new SandboxProblem(404, 'unknown-cursor', `${name}: no request of the list is ${cursor}, or it has gone`, {
    nearest: nearest(cursor, known),
  });
}
