import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { transpileModule, ModuleKind, ScriptTarget } from 'typescript';
import { readFileSync } from 'node:fs';

const MIB = 1024 * 1024;
/** Makes garbage that survives a little, by the hundred megabytes, and tells what the young generation has become by then. */
const LOAD = `
  tuneProcess();
  let held = [];
  for (let i = 0; i < 150; i++) {
    held.push(Array.from({ length: 20_000 }, (_, at) => [at]));
    if (held.length > 5) held = [];
  }
  const spaces = require('node:v8').getHeapSpaceStatistics();
  console.log(spaces.find(({ space_name }) => space_name === 'new_space').space_size);`;

describe('the memory of the process', () => {
  it('has a young generation that does not grow under load', () => {
    const source = readFileSync(resolve(__dirname, 'tune-process.ts'), 'utf8');
    const options = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };
    const { outputText } = transpileModule(source, { compilerOptions: options });
    const printed = execFileSync(process.execPath, ['-e', `${outputText}\n${LOAD}`], { encoding: 'utf8' });
    expect(Number(printed)).toBeGreaterThan(0);
    expect(Number(printed)).toBeLessThanOrEqual(8 * MIB);
  });
});
