import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript';
import { readFileSync } from 'node:fs';

const MIB = 1024 * 1024;
/** Makes garbage that survives a little, by the hundred megabytes, and tells what the young generation has become by then. */
const LOAD = `
  let held = [];
  let rounds = 250;
  (function round() {
    held.push(Array.from({ length: 20_000 }, (_, at) => [at]));
    if (held.length > 5) held = [];
    if (--rounds > 0) return setImmediate(round);
    const spaces = require('node:v8').getHeapSpaceStatistics();
    console.log(spaces.find(({ space_name }) => space_name === 'new_space').space_size);
    process.exit();
  })();`;

describe('the memory of the process', () => {
  const sizeAfter = (tuning: string): number => {
    const source = readFileSync(resolve(__dirname, 'tune-process.ts'), 'utf8');
    const options = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
    const { outputText } = transpileModule(source, { compilerOptions: options });
    return Number(execFileSync(process.execPath, ['-e', `${outputText}\n${tuning}\n${LOAD}`], { encoding: 'utf8' }));
  };

  it('has a young generation that does not grow while it starts', () => {
    const size = sizeAfter('tuneProcess();');
    expect(size).toBeGreaterThan(0);
    // V8 counts a page or two that it has begun.
    expect(size).toBeLessThanOrEqual(9 * MIB);
  });

  it('has one that grows with requests, within bounds', () => {
    const size = sizeAfter('tuneProcess(); tuneForRequests();');
    expect(size).toBeGreaterThan(8 * MIB);
    expect(size).toBeLessThanOrEqual(32 * MIB);
  });
});
