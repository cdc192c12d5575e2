import type { FormClass } from '@sadpath/forms';
import type { Instant } from '@sadpath/clock';
import type { OutboxMessage } from '@sadpath/spaces';
import type { Call } from './exchange/call';

/** What a service sends to its integrators by itself, as data: the events, and how they are brought. */
export interface DeliverySpec {
  /** Name of the job that makes a planned attempt, as the clock reports it. */
  readonly job: string;
  readonly channel: OutboxMessage['channel'];
  /** Virtual milliseconds between an attempt that failed and the next; after the last one the delivery is given up. */
  readonly backoffMs: readonly number[];
  /** The events by their names. */
  readonly events: Readonly<Record<string, EventSpec>>;
}

/** An event that is delivered. */
export interface EventSpec {
  /** What has happened, in a sentence. */
  readonly meaning: string;
  /** What its body looks like: one of these. */
  readonly bodies: readonly [FormClass, ...FormClass[]];
  /** How its receiver knows the sender; unsigned unless given. */
  readonly signature?: Signature;
}

/** How deliveries are signed. */
export interface Signature {
  /** What those headers say, by their names. */
  readonly meanings: Readonly<Record<string, string>>;
  /** The key that the space signs with. */
  secret(call: Call): string;
  /** Headers that go with a letter. */
  headers(letter: Letter, secret: string): Readonly<Record<string, string>>;
}

/** One attempt as it leaves. */
export interface Letter {
  readonly id: string;
  /** The very bytes of the body. */
  readonly rawBody: string;
  readonly sentAt: Instant;
}
