import { isoMillis, type Instant } from '@sadpath/clock';
import type { Look } from '@sadpath/store';
import type { ServiceDefinition } from './definition';

/** A document as a person would name it. */
export interface SeenDocument {
  readonly collection: string;
  readonly id: string;
  /** By its lifecycle, or by its own word. */
  readonly state?: string;
  readonly version?: string | number;
  /** When it was last changed, as ISO; only where it has no version. */
  readonly updatedAt?: string;
}

/** A document with its state at an instant. */
export function describeDocument(
  { collection, key: id, doc }: Look,
  { machines = [] }: Pick<ServiceDefinition, 'machines'>,
  now: Instant,
): SeenDocument {
  const machine = machines.find((each) => each.collection.name === collection);
  // Each member is read by its own name: one reader of all names would be slow on documents of many shapes.
  const told: Telling = doc;
  const state = machine?.stateOf(doc, now) ?? wordOf(told.status) ?? wordOf(told.state);
  const version = wordOf(told.version);
  const updatedAt = version === undefined ? instantOf(told.updatedAt) : undefined;
  // Most have neither; every refusal describes what it has looked at.
  if (state === undefined && version === undefined && updatedAt === undefined) return { collection, id };
  return {
    ...{ collection, id },
    ...(state === undefined ? {} : { state: String(state) }),
    ...(version === undefined ? {} : { version }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
}

/** True where a document has none of the members that tell its state or its version. */
export function canTellNothing(doc: object): boolean {
  return !['status', 'state', 'version', 'updatedAt'].some((name) => name in doc);
}

const MARK = 'looked at ';

/** What the journal says of a document that an operation had looked at. */
export function noteOfDocument({ collection, id, state, version, updatedAt }: SeenDocument): string {
  const words = [
    ...(state === undefined ? [] : [state]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(updatedAt === undefined ? [] : [`changed ${updatedAt}`]),
  ];
  return `${MARK}${collection} ${id}: ${words.join(', ')}`;
}

const NOTE =
  /^looked at (?<collection>\S+) (?<id>.+?): (?:(?<state>(?!version |changed )[^,]+))?(?:, )?(?:version (?<version>[^,]+))?(?:, )?(?:changed (?<updatedAt>.+))?$/;

/** The document of a note, if it is one of those. */
export function documentOfNote(note: string): SeenDocument | undefined {
  const { collection, id, state, version, updatedAt } = NOTE.exec(note)?.groups ?? {};
  if (collection === undefined || id === undefined) return undefined;
  return {
    ...{ collection, id },
    ...(state === undefined ? {} : { state }),
    ...(version === undefined ? {} : { version: /^\d+$/.test(version) ? Number(version) : version }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
  };
}

/** Members by which documents tell their state and version. */
interface Telling {
  readonly status?: unknown;
  readonly state?: unknown;
  readonly version?: unknown;
  readonly updatedAt?: unknown;
}

/** Instants are kept as milliseconds, or as the text that a platform answers. */
function instantOf(value: unknown): string | undefined {
  return typeof value === 'number' ? isoMillis(value) : typeof value === 'string' ? value : undefined;
}

function wordOf(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
