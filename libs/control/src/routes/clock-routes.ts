import { BOUNDS } from '@sadpath/bounds';
import { isoMillis, OutOfReach, parseDuration, parseInstant, type Instant } from '@sadpath/clock';
import type { Space } from '@sadpath/spaces';
import { invalid, readForm, readObject, readOneOf, type RanJob } from '@sadpath/service';
import { ClockAnswer, ClockBody, MovedClockAnswer } from '../dto/clock';
import type { PlatformRequest, PlatformRoute } from '../platform-route';

/** What each action takes; what it would not look at is refused. */
const TAKES = { freeze: ['instant'], advance: ['duration'], set: ['instant'], resume: [], reset: [] } as const;
type Action = keyof typeof TAKES;
const ACTIONS = Object.keys(TAKES) as readonly Action[];

/** The clock of a space: read it, freeze it, move it. Due jobs have run when a move answers. */
export const clockRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '/clock',
    tag: 'clock',
    answers: ClockAnswer,
    summary: 'The time of the space and its due jobs',
    handle: ({ space }) => describe(space),
  },
  {
    method: 'PUT',
    path: '/clock',
    tag: 'clock',
    body: ClockBody,
    answers: MovedClockAnswer,
    summary: 'Freezes, advances, sets, resumes or resets the clock',
    bodyExample: { action: 'advance', duration: 'PT5M' },
    handle: moveClock,
  },
];

async function moveClock({ space, body, platform, signal }: PlatformRequest): Promise<unknown> {
  const json = readForm(body, ClockBody);
  const action = readOneOf('action', json['action'], ACTIONS);
  readObject(body, ['action', ...TAKES[action]]);
  const instant = readInstant(json['instant']);
  const duration = readDuration(json['duration'], space.clock.now());
  await space.control(() => {
    moveWithinReach(space, action, { instant, duration });
  });
  const ran = await platform.jobs.settle(space, signal);
  platform.events.emit(space, { type: 'clock', action, now: isoMillis(space.clock.now()), ran: ran.map(describeJob) });
  return { ...(await describe(space)), ran: ran.map(describeJob) };
}

interface Move {
  readonly instant: Instant | undefined;
  readonly duration: number | undefined;
}

function moveWithinReach(space: Space, action: Action, to: Move): void {
  try {
    move(space, action, to);
  } catch (error) {
    if (error instanceof OutOfReach) throw invalid(to.instant === undefined ? 'duration' : 'instant', error.message);
    throw error;
  }
}

function move(space: Space, action: Action, { instant, duration }: Move): void {
  switch (action) {
    case 'freeze':
      space.clock.freeze(instant);
      break;
    case 'advance':
      if (duration === undefined) throw invalid('duration', 'advance needs a duration such as PT5M');
      space.clock.advance(duration);
      break;
    case 'set':
      if (instant === undefined) throw invalid('instant', 'set needs an instant such as 2026-02-21T10:00:00Z');
      space.clock.set(instant);
      break;
    case 'resume':
      space.clock.resume();
      break;
    case 'reset':
      space.clock.reset();
      break;
  }
}

async function describe(space: Space): Promise<Record<string, unknown>> {
  const due = (await space.jobs()).map(describeJob);
  return { now: isoMillis(space.clock.now()), mode: space.clock.mode, start: isoMillis(space.clock.start), due };
}

function describeJob({ at, service, job, entity }: RanJob): Record<string, string> {
  return { at: isoMillis(at), service, job, entity };
}

function readInstant(value: unknown): Instant | undefined {
  if (value === undefined) return undefined;
  const instant = typeof value === 'string' ? parseInstant(value) : undefined;
  if (instant === undefined)
    throw invalid('instant', 'instant must be ISO 8601, a date or a time with a zone, such as 2026-02-21T10:00:00Z');
  return instant;
}

function readDuration(value: unknown, from: Instant): number | undefined {
  if (value === undefined) return undefined;
  const duration = typeof value === 'string' ? parseDuration(value, from) : undefined;
  if (duration === undefined || duration < 0)
    throw invalid(
      'duration',
      `duration must be ISO 8601, not negative and of at most ${String(BOUNDS.clockYears.value)} years, such as PT5M or P1D`,
    );
  return duration;
}
