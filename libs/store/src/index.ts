export { SerialQueue } from './serial-queue';
export { OpenTransaction, type Transactions } from './open-transaction';
export {
  defineCollection,
  type Awaited,
  type Balanced,
  type Collection,
  type Constraint,
  type Constraints,
  type Doc,
  type DocumentForms,
  type Reference,
  type Step,
  type Sum,
  type Trail,
} from './collection';
export { count, flag, idText, instant, instantOrNull, minor, number, text, textOrNull, texts } from './document-values';
export { keysOf, uniquesOf } from './links';
export { keepBeside } from './database-transaction';
export { looksBefore, type Look } from './looks';
export { insert, nextFree, type Sequence } from './next-free';
export { DocumentUsage, SpaceFull } from './document-usage';
export { MemorySpaceStore } from './memory/memory-space-store';
export { ConductRows } from './postgres/conduct-rows';
export { CoverageRows } from './postgres/coverage-rows';
export { deleteDocuments } from './postgres/delete-space';
export { DueJobs, type JobChange } from './postgres/due-jobs';
export { JournalAppender, JournalRows, type WrittenEntry } from './postgres/journal-rows';
export { PeerProcesses } from './postgres/peer-processes';
export { openPostgres, type PostgresStores } from './postgres/open-postgres';
export type { Place } from './postgres/place';
export { SnapshotRows, SnapshotTooLarge } from './postgres/snapshot-rows';
export { SpaceRows } from './postgres/space-rows';
export { SentMessages } from './postgres/sent-messages';
export type { PostgresDatabase } from './postgres/postgres-database';
export type { Queries } from './postgres/session';
export { aloneInService, aloneInSpace } from './postgres/place-locks';
export { StoreUnavailable } from './postgres/store-unavailable';
export {
  seedOf,
  UniqueViolation,
  type Seed,
  type SeedMaker,
  type SpaceStore,
  type StoreDump,
  type Transaction,
  type TransactionOptions,
} from './store';
