import { storeContract } from '../../test/store-contract';
import { MemorySpaceStore } from './memory-space-store';

describe('the memory store', () => {
  storeContract((collections, seed) => new MemorySpaceStore(collections, seed));
});
