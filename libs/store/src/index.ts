export { defineCollection, type Collection, type Doc } from './collection';
export { MemorySpaceStore, type SeedMaker } from './memory/memory-space-store';
export { seedOf, UniqueViolation, type Seed, type SpaceStore, type StoreDump, type Transaction } from './store';
