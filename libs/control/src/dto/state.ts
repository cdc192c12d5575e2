import { Anything, Dictionary, ListOf, Nested, OneOf, Text, TextList, Whole, Flag } from '@sadpath/forms';
import { Described, Instant } from './fields';
import { RecipeStep } from './recipes';

/** The documents of a collection, each under its key. */
class CollectionDocuments {
  @Text() service: string;
  @Text() collection: string;
  @Described({ type: 'object', additionalProperties: { type: 'object', additionalProperties: true } })
  documents: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** All documents, by service and collection. */
export class StateAnswer {
  @ListOf(() => CollectionDocuments) items: readonly CollectionDocuments[];
}

/** Names. */
export class NamesAnswer {
  @TextList() items: readonly string[];
}

/** The documents of one collection. */
export class DocumentsAnswer {
  @Described({ type: 'array', items: { type: 'object', additionalProperties: true } })
  items: readonly Readonly<Record<string, unknown>>[];
}

/** How many documents were written. */
export class WrittenAnswer {
  @Whole() items: number;
}

/** How many documents were written, by collection. */
export class WrittenByCollection {
  @Described({ type: 'object', additionalProperties: { type: 'integer' } }) items: Readonly<Record<string, number>>;
}

/** A snapshot as it is listed. */
class SnapshotFacts {
  @Text() name: string;
  @Instant({ optional: true, description: 'The time of the space when it was taken' }) at?: string;
  @Described({ type: 'number' }, { optional: true, description: 'Milliseconds since then, by the clock of the space' })
  ageMs?: number;
  @Whole() bytes: number;
}

/** The snapshots of a space, the oldest first. */
export class SnapshotsAnswer {
  @ListOf(() => SnapshotFacts) items: readonly SnapshotFacts[];
}

/** Whose snapshot is loaded. */
export class LoadBody {
  @Text({ optional: true, description: 'Id of another space' }) from?: string;
}

/** A snapshot that was saved. */
export class SavedSnapshot {
  @Text() name: string;
  @Instant() at: string;
  @TextList({ optional: true, description: 'Older ones that had to make room' }) dropped?: readonly string[];
}

/** A snapshot that was loaded. */
export class LoadedSnapshot {
  @Text() name: string;
  @Instant() now: string;
}

/** What cuts the outbox down. */
export class OutboxQuery {
  @Text({ optional: true, description: 'Only of this service', example: 'banking' }) service?: string;
  @Text({ optional: true, description: 'Only by this channel', example: 'webhook' }) channel?: string;
  @Text({ optional: true, description: 'Only to this receiver', example: 'http://localhost:3000/webhooks' })
  to?: string;
}

/** An attempt to deliver. */
class DeliveryAttempt {
  @Instant() at: string;
  @Whole({ description: '0 where no answer came' }) status: number;
  @Text({ optional: true }) reason?: string;
  @Text({ optional: true, description: 'The rule that forced it' }) rule?: string;
  @Text({ optional: true }) delivery?: string;
  @Text({ optional: true }) lateBy?: string;
  @Described({ type: 'array', items: { type: 'integer' } }, { optional: true, description: 'What each copy got' })
  copies?: readonly number[];
  @Dictionary({ optional: true, description: 'By which the receiver knows the sender, as they were sent' })
  headers?: Readonly<Record<string, unknown>>;
  @OneOf(['fits', 'does-not-fit'], {
    optional: true,
    description: 'Whether the headers are what the key of the space makes of the bytes that were sent',
  })
  signature?: string;
}

/** How a delivery went. */
class DeliveryInfo {
  @Text({ optional: true }) event?: string;
  @OneOf(['not-configured', 'pending', 'delivered', 'given-up'], { optional: true }) status?: string;
  @ListOf(() => DeliveryAttempt, { optional: true }) attempts?: readonly DeliveryAttempt[];
  @Instant({ optional: true }) nextAt?: string;
}

/** A message that a service sent. */
export class OutboxMessageInfo {
  @Text() id: string;
  @Instant() at: string;
  @Text() service: string;
  @OneOf(['sms', 'email', 'event', 'webhook', 'callback']) channel: string;
  @Text({ description: 'Phone number, address, topic or URL' }) to: string;
  @Dictionary() body: Readonly<Record<string, unknown>>;
  @Nested(() => DeliveryInfo, { optional: true }) delivery?: DeliveryInfo;
}

/** What was sent. */
export class OutboxAnswer {
  @ListOf(() => OutboxMessageInfo) items: readonly OutboxMessageInfo[];
}

/** Only of which service. */
export class MachinesQuery {
  @Text({ optional: true, description: 'Only of this service', example: 'wallet' }) service?: string;
}

/** A state of a lifecycle with the documents in it. */
class MachineState {
  @Text() name: string;
  @Flag() isTerminal: boolean;
  @Whole() count: number;
  @TextList({ description: 'The keys of the first hundred' }) documents: readonly string[];
}

/** A move from one state to another. */
class MachineMove {
  @Text() from: string;
  @Text() event: string;
  @Text() to: string;
}

/** An event that a state refuses. */
class MachineRefusal {
  @Text() state: string;
  @Text() event: string;
  @Text() code: string;
}

/** A lifecycle. */
export class MachineInfo {
  @Text() service: string;
  @Text() name: string;
  @Text() meaning: string;
  @Text() collection: string;
  @ListOf(() => MachineState) states: readonly MachineState[];
  @ListOf(() => MachineMove) moves: readonly MachineMove[];
  @ListOf(() => MachineRefusal) refusals: readonly MachineRefusal[];
}

/** The lifecycles. */
export class MachinesAnswer {
  @ListOf(() => MachineInfo) items: readonly MachineInfo[];
}

/** A state by steps, or by what leads to a code. */
export class NamedState {
  @ListOf(() => RecipeStep, { optional: true, min: 1 }) steps?: readonly RecipeStep[];
  @Text({ optional: true, description: 'A code as `service/code`' }) recipe?: string;
}

/** A state that was brought about, with the last answer on the way. */
class SeededInfo {
  @Text() name: string;
  @Anything({ optional: true }) last?: unknown;
}

/** The states of a seed. */
export class SeedAnswer {
  @ListOf(() => SeededInfo) items: readonly SeededInfo[];
}
