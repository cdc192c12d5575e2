import { registerContract } from '../../test/register-contract';
import { MemoryRegister } from './memory-register';

describe('a register in memory', () => {
  registerContract(() => Promise.resolve(new MemoryRegister()));
});
