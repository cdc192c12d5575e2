export { OpenTransaction, type Transactions } from './open-transaction';
export { defineCollection, type Collection, type Doc } from './collection';
export { MemorySpaceStore } from './memory/memory-space-store';
export { openPostgres, type PostgresStores } from './postgres/open-postgres';
export { StoreUnavailable } from './postgres/store-unavailable';
export {
  seedOf,
  UniqueViolation,
  type Seed,
  type SeedMaker,
  type SpaceStore,
  type StoreDump,
  type Transaction,
} from './store';
