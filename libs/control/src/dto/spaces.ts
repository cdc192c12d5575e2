import { BOUNDS } from '@sadpath/bounds';
import { Dictionary, Flag, Nested, OneOf, Text, TextList, Whole } from '@sadpath/forms';
import { RESET_PARTS } from '@sadpath/spaces';
import { Described, Instant } from './fields';

const ENVELOPES = ['standard', 'native'];
const FIXTURES = ['default', 'none'];
const referTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The time of a space. */
class SpaceClock {
  @Instant() now: string;
  @OneOf(['running', 'frozen']) mode: string;
}

/** How often requests were answered by the services, and by force. */
export class Tally {
  @Whole() natural: number;
  @Whole() forced: number;
}

/** A space. */
export class SpaceInfo {
  @Text() id: string;
  @Text({ optional: true }) label?: string;
  @Flag({ optional: true, description: 'False: in no coverage' }) counted?: boolean;
  @Text() seed: string;
  @OneOf(ENVELOPES) envelope: string;
  @OneOf(FIXTURES) fixtures: string;
  @Dictionary() settings: Readonly<Record<string, unknown>>;
  @Whole({ optional: true, description: 'Real milliseconds without a request after which it is dropped' })
  ttlMs?: number;
  @Nested(() => SpaceClock) clock: SpaceClock;
  @Nested(() => Tally) requests: Tally;
  @Whole({ description: 'Armed rules' }) faults: number;
}

/** A space that cannot be read, and what removes it. */
export class UnreadableSpace {
  @Text() id: string;
  @Text() unreadable: string;
}

/** All spaces. */
export class SpacesAnswer {
  @Described({ type: 'array', items: { anyOf: ['SpaceInfo', 'UnreadableSpace'].map(referTo) } })
  items: readonly (SpaceInfo | UnreadableSpace)[];
}

/** What of a space may be changed. */
export class SpaceChange {
  @Whole({ optional: true, min: 1, max: BOUNDS.spaceTtlMs.value }) ttlMs?: number;
  @OneOf(ENVELOPES, { optional: true }) envelope?: string;
  @Dictionary({ optional: true, description: 'By the names that `GET /__admin/settings` lists' }) settings?: object;
  @OneOf(['on', 'off'], { optional: true, description: 'Off: requests that are too many are let through' })
  rateLimits?: string;
}

/** How a space is made. */
export class MakeSpaceQuery {
  @OneOf(['true', 'false'], { optional: true, description: 'True: in place of one of that name that is in use' })
  replace?: string;
}

/** A space to be made. */
export class SpaceBody extends SpaceChange {
  @Text({ optional: true, description: 'Given unless named' }) id?: string;
  @Text({ optional: true, min: 1, max: 200, description: 'Name of the test' }) label?: string;
  @Flag({ optional: true, description: 'False: in no coverage' }) counted?: boolean;
  @Described({ type: ['string', 'number'] }, { optional: true }) seed?: string | number;
  @Described(
    {
      anyOf: [
        { type: 'string', format: 'date-time' },
        { type: 'object', properties: { instant: { type: 'string' }, mode: { enum: ['running', 'frozen'] } } },
      ],
    },
    { optional: true, description: 'An instant fixes the clock there; an object may let it run from there' },
  )
  clock?: string | { readonly instant?: string; readonly mode?: 'running' | 'frozen' };
  @OneOf(FIXTURES, { optional: true }) fixtures?: string;
}

/** What is to be reset; all of it unless named. */
export class ResetBody {
  @TextList({ optional: true, values: RESET_PARTS }) only?: readonly string[];
}

/** What was reset. */
export class ResetAnswer {
  @TextList({ values: RESET_PARTS }) reset: readonly string[];
}
