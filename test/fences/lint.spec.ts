import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ACCEPTED, REFUSED } from './lint-cases';
import { PlantedTree } from './planted-tree';

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('lint', () => {
  let tree: PlantedTree;
  let broken: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    tree = new PlantedTree({ ...ACCEPTED, ...Object.fromEntries(REFUSED.map(({ file, text }) => [file, text])) });
    broken = lint(tree);
  }, 60_000);
  afterAll(() => tree.remove());

  it.each(REFUSED)('$rule bites when a file $does ($file)', ({ rule, file }) => {
    expect(broken.get(file)).toEqual([rule]);
  });

  it.each(Object.keys(ACCEPTED))('finds nothing in %s', (file) => {
    expect(broken.get(file)).toEqual([]);
  });
});

/** The broken rules of each file of a tree, by the configuration of the repository. */
function lint(tree: PlantedTree): ReadonlyMap<string, readonly string[]> {
  const cli = join(tree.root, 'node_modules/eslint/bin/eslint.js');
  const args = [cli, 'apps', 'libs', '--config', join(tree.root, 'eslint.config.mjs'), '--format', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree.path,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  const reports = JSON.parse(stdout) as FileReport[];
  return new Map(
    reports.map(({ filePath, messages }) => [
      filePath.slice(tree.path.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}
