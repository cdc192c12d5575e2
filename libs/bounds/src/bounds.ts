import type { Bound } from './bound';

const KB = 1024;
const MB = 1024 * KB;
const MINUTE = 60_000;
/** A hundred Julian years, in milliseconds. */
export const CENTURY_MS = 36_525 * 24 * 60 * MINUTE;

const table = <const T extends Readonly<Record<string, Bound>>>(bounds: T): T => Object.freeze(bounds);

/** Everything that a client can make grow (design §11). A member's name makes its setting: `journalBytes` is `SADPATH_JOURNAL_BYTES`. */
export const BOUNDS = table({
  jsonLevels: {
    what: 'nesting of JSON: bodies, documents of a state, rules',
    unit: 'levels',
    value: 64,
    beyond: 'the body is no JSON: 400, in the control API and in the services',
    isFixed: true,
  },
  jsonValues: {
    what: 'values in the JSON of a body, whatever they are; ten times as many where a state is written',
    unit: 'pieces',
    value: 20_000,
    beyond: 'the body is no JSON: 400, in the control API and in the services',
    isFixed: true,
  },
  bodyBytes: {
    what: 'a body, before and after its encoding is undone; less where a contract says so',
    unit: 'bytes',
    value: MB,
    beyond: '413 in the control API, the code of the form in the services',
    isFixed: true,
  },
  bodiesBytes: {
    what: 'all bodies of a process that are longer than 8 KB, from when they arrive until they are answered; those over 1 MB count twice',
    unit: 'bytes',
    value: 32 * MB,
    beyond:
      'one more waits for its room; who has it and sends nothing for half a second loses it, who waits for thirty has none: 429 `no-room`',
  },
  unreadBytes: {
    what: 'answers and events of a process that wait for clients who do not read',
    unit: 'bytes',
    value: 32 * MB,
    beyond: 'the connection is closed that has read nothing for the longest time',
  },
  unreadMs: {
    what: 'time for which an answer waits for a client that reads nothing of it',
    unit: 'milliseconds',
    value: MINUTE,
    beyond: 'the connection is closed',
  },
  stateBytes: {
    what: 'a body that is a state',
    unit: 'bytes',
    value: 16 * MB,
    beyond: '413',
    isFixed: true,
  },
  clockYears: {
    what: 'distance of the clock, and of any instant, from the start of its space',
    unit: 'years',
    value: 100,
    beyond: '422, and the clock stays',
    isFixed: true,
  },
  delayMs: {
    what: 'a delay, by header or by rule, drawn ones included',
    unit: 'milliseconds',
    value: 2 * MINUTE,
    beyond: '422; what a distribution draws is cut',
    isFixed: true,
  },
  wholeNumber: {
    what: 'a whole number of a setting, a rule or a control request; one of seconds or milliseconds is at most a century',
    unit: 'pieces',
    value: 1_000_000_000_000,
    beyond: '422',
    isFixed: true,
  },
  spaceTtlMs: {
    what: 'time without use after which a space may go; of a rule, after which it lapses',
    unit: 'milliseconds',
    value: CENTURY_MS,
    beyond: '422',
    isFixed: true,
  },
  maxSpaces: {
    what: 'spaces',
    unit: 'pieces',
    value: 2_000,
    beyond:
      'the least recently used goes: first those that requests made by naming them, then those that were created, hold rules or had their clock moved. It answers 410',
  },
  goneSpaces: {
    what: 'names of spaces that were pushed out, which answer 410',
    unit: 'pieces',
    value: 10_000,
    beyond: 'the oldest name is forgotten, and begins a fresh space',
  },
  goneSpaceMs: {
    what: 'time for which a space that was pushed out answers 410',
    unit: 'milliseconds',
    value: 10 * MINUTE,
    beyond: 'the name begins a fresh space',
  },
  memoryBytes: {
    what: 'what all spaces of a process hold: documents, journals, messages, snapshots, rules',
    unit: 'bytes',
    value: 80 * MB,
    beyond: 'the least recently used space goes, in the order of `maxSpaces`',
  },
  documentBytes: {
    what: 'documents of a space, records of idempotency keys among them',
    unit: 'bytes',
    value: 64 * MB,
    beyond: 'what would write one more answers 429 `space-full`, and changes nothing',
  },
  journalEntries: {
    what: 'entries of the journal of a space',
    unit: 'pieces',
    value: 1_000,
    beyond: 'the oldest goes',
  },
  journalBytes: {
    what: 'the journal of a space',
    unit: 'bytes',
    value: 16 * MB,
    beyond: 'the oldest entries go',
  },
  journalEntryBytes: {
    what: 'one entry of the journal',
    unit: 'bytes',
    value: 128 * KB,
    beyond: 'its body and its answer are cut, and say so',
  },
  conductBytes: {
    what: 'findings on conduct in spaces that have gone, of a process or of the database that several share',
    unit: 'bytes',
    value: 2 * MB,
    beyond: 'the least grave go, the oldest among them; `lost` of `GET conduct` counts them',
  },
  nameCharacters: {
    what: 'a name in an entry: of a member, a header, a parameter',
    unit: 'characters',
    value: 200,
    beyond: 'it is cut, and says so',
    isFixed: true,
  },
  outboxMessages: {
    what: 'messages in the outbox of a space',
    unit: 'pieces',
    value: 1_000,
    beyond: 'the oldest goes',
  },
  outboxBytes: {
    what: 'the outbox of a space',
    unit: 'bytes',
    value: 8 * MB,
    beyond: 'the oldest messages go',
  },
  rules: {
    what: 'armed rules of a space',
    unit: 'pieces',
    value: 500,
    beyond: '429 `too-many-rules`',
  },
  ruleBytes: {
    what: 'one armed rule',
    unit: 'bytes',
    value: 64 * KB,
    beyond: '413 `rule-too-large`',
  },
  snapshots: {
    what: 'snapshots of a space',
    unit: 'pieces',
    value: 20,
    beyond: 'the oldest goes; the answer names it in `dropped`',
  },
  snapshotBytes: {
    what: 'the snapshots of a space',
    unit: 'bytes',
    value: 32 * MB,
    beyond: 'the oldest go; one that is larger by itself is 413 `snapshot-too-large`',
  },
  waits: {
    what: 'open `requests/wait` of a process',
    unit: 'pieces',
    value: 200,
    beyond: '429 `too-many-waits`',
  },
  waitMs: {
    what: 'time for which `requests/wait` waits',
    unit: 'milliseconds',
    value: MINUTE,
    beyond: '422',
    isFixed: true,
  },
  eventStreams: {
    what: 'open event streams of a process',
    unit: 'pieces',
    value: 100,
    beyond: '429 `too-many-streams`',
  },
  streamBytes: {
    what: 'events that wait for the slow reader of a stream',
    unit: 'bytes',
    value: MB,
    beyond: 'later events are not told to it',
  },
  hungAnswers: {
    what: 'answers that the fault `HANG` keeps open in a process',
    unit: 'pieces',
    value: 200,
    beyond: 'the connection of the oldest is closed',
  },
  hungMs: {
    what: 'time for which `HANG` keeps an answer open',
    unit: 'milliseconds',
    value: 10 * MINUTE,
    beyond: 'its connection is closed',
  },
  connections: {
    what: 'open connections of a process, on all its ports',
    unit: 'pieces',
    value: 1_000,
    beyond:
      'the one on which nothing is asked for the longest time is closed; where there is none, that of the request which is longest on its way, or else longest unanswered; never one on which the services ask each other',
  },
  idleMs: {
    what: 'time for which a connection stays open on which nothing is asked, on all ports alike',
    unit: 'milliseconds',
    value: 72_000,
    beyond: 'it is closed',
  },
  requestMs: {
    what: 'time in which a request must have arrived, its body included',
    unit: 'milliseconds',
    value: MINUTE,
    beyond: '400 in the envelope of the service, and the connection is closed',
  },
});
