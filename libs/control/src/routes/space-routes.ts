import { BOUNDS } from '@sadpath/bounds';
import { unique } from '@sadpath/chance';
import { parseStart } from '@sadpath/clock';
import { RESET_PARTS, SPACE_ID, type ResetPart, type Space, type SpaceOptions } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';
import { invalid, readForm, readObject, readOneOf, readWhole, SandboxProblem, type Platform } from '@sadpath/service';
import { MakeSpaceQuery, ResetAnswer, ResetBody, SpaceBody, SpaceChange, SpaceInfo, SpacesAnswer } from '../dto/spaces';
import { describeSpace } from '../describe-space';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { readSettings, type TakenSettings } from '../read-settings';

/** Characters of a label: the name of a test with those of its groups. */
const LABEL_LENGTH = 200;

/** Spaces: make, read, change, drop; and the reset of one. */
export const spaceRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/spaces',
    tag: 'spaces',
    answers: SpacesAnswer,
    summary: 'All spaces, least recently used first',
    handle: listSpaces,
  },
  {
    method: 'POST',
    path: '/spaces',
    tag: 'spaces',
    query: MakeSpaceQuery,
    body: SpaceBody,
    answers: SpaceInfo,
    summary: 'Makes a space; without an id it gets one. One that is in use is made anew only by replace=true',
    status: 201,
    bodyExample: {
      id: 'checkout-test',
      label: 'checkout › pays once',
      ttlMs: 600000,
      seed: 'a',
      clock: '2026-01-15T10:00:00Z',
      envelope: 'native',
      fixtures: 'default',
    },
    handle: createSpace,
  },
  {
    method: 'GET',
    path: '/spaces/:id',
    tag: 'spaces',
    answers: SpaceInfo,
    summary: 'One space',
    handle: async ({ platform, params }) => describeSpace(await existing(platform, params['id'])),
  },
  {
    method: 'PATCH',
    path: '/spaces/:id',
    tag: 'spaces',
    body: SpaceChange,
    answers: SpaceInfo,
    summary: 'Changes the envelope, ttl, rate limits or settings of a space',
    bodyExample: { envelope: 'native' },
    handle: async ({ platform, params, body }) => change(await existing(platform, params['id']), body, platform),
  },
  {
    method: 'GET',
    path: '/space',
    tag: 'spaces',
    answers: SpaceInfo,
    summary: 'The space of this very request',
    handle: ({ space }) => describeSpace(space),
  },
  {
    method: 'PATCH',
    path: '/space',
    tag: 'spaces',
    body: SpaceChange,
    answers: SpaceInfo,
    summary: 'Changes the space of this very request',
    bodyExample: { settings: { 'dcms.rateLimit': 100 } },
    handle: ({ space, body, platform }) => change(space, body, platform),
  },
  {
    method: 'DELETE',
    path: '/spaces/:id',
    tag: 'spaces',
    answers: 'nothing',
    summary: 'Drops a space and everything in it',
    handle: dropSpace,
  },
  {
    method: 'POST',
    path: '/reset',
    tag: 'spaces',
    body: ResetBody,
    answers: ResetAnswer,
    summary:
      'Takes a space, or the named parts of it, back to its beginning; without parts also its envelope, ttl and settings',
    bodyExample: { only: ['state', 'faults'] },
    handle: resetSpace,
  },
];

/** A space that cannot be read is listed as one, and hides no other. */
async function listSpaces({ platform }: PlatformRequest): Promise<unknown> {
  const items: object[] = [];
  for (const id of await platform.spaceIds()) items.push(...(await describeIfReadable(platform, id)));
  return { items };
}

async function describeIfReadable(platform: Platform, id: string): Promise<object[]> {
  try {
    const space = await platform.findSpace(id);
    return space === undefined ? [] : [describeSpace(space)];
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    platform.reportDefect(error, `the description of the space ${id}`);
    return [{ id, unreadable: `DELETE /__admin/spaces/${id} removes it` }];
  }
}

/** Also drops a space that cannot be read. */
async function dropSpace({ platform, params }: PlatformRequest): Promise<undefined> {
  const { id = '' } = params;
  if (!(await platform.hasSpace(id))) throw unknownSpace(id);
  await platform.dropSpace(id);
}

async function createSpace({ platform, body, query }: PlatformRequest): Promise<unknown> {
  const json = readForm(body, SpaceBody);
  const id = json['id'] ?? `s-${unique().slice(0, 13)}`;
  if (typeof id !== 'string' || !SPACE_ID.test(id)) throw invalid('id', `${JSON.stringify(id)} cannot name a space`);
  const options = readOptions(json, platform);
  if (query['replace'] !== 'true') {
    const known = await platform.findSpace(id);
    await known?.home.records.update();
    // What became of it meanwhile counts too: of two that make it at once, one does.
    refuseUsed(platform.spaces.peek(id));
  }
  return describeSpace(await platform.createSpace(id, options));
}

/** Throws a 409 problem for a space that somebody has set up or sent a request into. */
function refuseUsed(space: Space | undefined): void {
  if (space === undefined) return;
  const { id, isKept, journal } = space;
  if (!isKept && journal.tally.natural + journal.tally.forced === 0) return;
  const detail = `the space ${id} is in use; POST /__admin/spaces?replace=true makes it anew, PATCH /__admin/spaces/${id} changes it, without an id a fresh one is made`;
  throw new SandboxProblem(409, 'space-in-use', detail, { space: id });
}

async function change(space: Space, body: unknown, taken: TakenSettings): Promise<Record<string, unknown>> {
  const { envelope, ttlMs, settings } = readOptions(readForm(body, SpaceChange), taken, space.options.settings);
  await space.control(() => {
    space.configure({ ...(envelope && { envelope }), ...(ttlMs && { ttlMs }), ...(settings && { settings }) });
  });
  return describeSpace(space);
}

async function resetSpace({ space, body, platform }: PlatformRequest): Promise<unknown> {
  const { only } = readForm(body, ResetBody);
  if (only !== undefined && !Array.isArray(only)) throw invalid('only', 'only must be an array', RESET_PARTS);
  const parts =
    only === undefined ? RESET_PARTS : only.map((part: unknown) => readOneOf<ResetPart>('only', part, RESET_PARTS));
  if (parts.includes('requests')) await platform.judgeConduct(space);
  await space.reset(new Set(parts));
  platform.events.emit(space, { type: 'reset', parts });
  return { reset: parts };
}

async function existing(platform: Platform, id = ''): Promise<Space> {
  const space = await platform.findSpace(id);
  if (space === undefined) throw unknownSpace(id);
  return space;
}

function unknownSpace(id: string): SandboxProblem {
  return new SandboxProblem(404, 'unknown-space', `there is no space ${id}`, { nearest: [] });
}

function readOptions(
  json: Readonly<Record<string, unknown>>,
  taken: TakenSettings,
  current?: SpaceOptions['settings'],
): SpaceOptions {
  const { seed, envelope, fixtures, clock } = json;
  const settings = settingsOf(json);
  const label = readLabel(json['label']);
  if (json['counted'] !== undefined && typeof json['counted'] !== 'boolean')
    throw invalid('counted', 'counted must be true or false');
  const ttlMs = readWhole('ttlMs', json['ttlMs'], { min: 1, max: BOUNDS.spaceTtlMs.value });
  if (seed !== undefined && typeof seed !== 'string' && typeof seed !== 'number')
    throw invalid('seed', 'seed must be a text or a number');
  return {
    ...(label === undefined ? {} : { label }),
    ...(json['counted'] === false ? { counted: false } : {}),
    ...(ttlMs === undefined ? {} : { ttlMs }),
    ...(seed === undefined ? {} : { seed: String(seed) }),
    ...(envelope === undefined ? {} : { envelope: readOneOf('envelope', envelope, ['standard', 'native']) }),
    ...(fixtures === undefined ? {} : { fixtures: readOneOf('fixtures', fixtures, ['default', 'none']) }),
    ...(settings === undefined ? {} : { settings: readSettings(settings, taken, current) }),
    ...(clock === undefined ? {} : { clock: readClock(clock) }),
  };
}

/** `rateLimits` stands beside the settings as one that people look for. */
function settingsOf({ settings, rateLimits }: Readonly<Record<string, unknown>>): unknown {
  if (rateLimits === undefined) return settings;
  return settings === undefined
    ? { rateLimits }
    : { ...readObject(settings, Object.keys(Object(settings) as object)), rateLimits };
}

function readLabel(label: unknown): string | undefined {
  if (label === undefined) return undefined;
  if (typeof label === 'string' && label.length > 0 && label.length <= LABEL_LENGTH) return label;
  throw invalid('label', `label must be a text of 1 to ${String(LABEL_LENGTH)} characters`);
}

/** An instant fixes the clock there; an object may let it run from there. */
function readClock(value: unknown): NonNullable<SpaceOptions['clock']> {
  if (typeof value === 'string') return { instant: readInstant(value) };
  const json = readObject(value, ['instant', 'mode']);
  return {
    ...(json['instant'] === undefined ? {} : { instant: readInstant(json['instant']) }),
    ...(json['mode'] === undefined ? {} : { mode: readOneOf('clock.mode', json['mode'], ['running', 'frozen']) }),
  };
}

function readInstant(value: unknown): number {
  const instant = typeof value === 'string' ? parseStart(value) : undefined;
  if (instant === undefined)
    throw invalid(
      'clock',
      'clock must be ISO 8601 with a zone and lie from 1900 to 2200, such as 2026-02-21T10:00:00Z',
    );
  return instant;
}
