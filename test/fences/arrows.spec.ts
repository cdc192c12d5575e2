import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ALLOWED, CROSSINGS } from './arrows.fixtures';
import { PlantedTree } from './planted-tree';

/** What dependency-cruiser says about a tree. */
interface Report {
  readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

describe('arrows', () => {
  let tree: PlantedTree;
  let report: Report;
  let violations: readonly string[];

  beforeAll(() => {
    const crossings = Object.fromEntries(CROSSINGS.map(({ file, text }) => [file, text]));
    tree = new PlantedTree({ ...ALLOWED, ...crossings });
    report = cruise(tree);
    violations = report.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  });
  afterAll(() => tree.remove());

  it.each(CROSSINGS)('$rule bites when $does', ({ rule, file }) => {
    expect(violations).toContain(`${rule}: ${file}`);
  });

  it('lets every allowed arrow pass', () => {
    const planted = new Set(CROSSINGS.map(({ rule, file }) => `${rule}: ${file}`));
    expect(violations.filter((violation) => !planted.has(violation))).toEqual([]);
  });

  it('has a crossing for each rule', () => {
    const rules = report.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(new Set(CROSSINGS.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});

/** Checks a tree by the rules of the repository. */
function cruise(tree: PlantedTree): Report {
  const cli = join(tree.root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(tree.root, '.dependency-cruiser.cjs');
  const args = [cli, 'apps', 'libs', '--config', rules, '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree.path,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: Report }).summary;
}
