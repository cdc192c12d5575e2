import { conductContract } from '../../test/conduct-contract';
import { MemoryConduct } from './memory-conduct';

describe('findings on conduct in memory', () => {
  conductContract(() => Promise.resolve(new MemoryConduct({ conductBytes: 4_096 })));
});
