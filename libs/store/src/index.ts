export { defineCollection, type Collection, type Doc } from './collection';
export { MemorySpaceStore } from './memory/memory-space-store';
export {
  seedOf,
  UniqueViolation,
  type Seed,
  type SeedMaker,
  type SpaceStore,
  type StoreDump,
  type Transaction,
} from './store';
