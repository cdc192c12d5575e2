import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlantedTree, type Files } from './planted-tree';

const TYPETESTS = readdirSync(__dirname).filter((name) => name.endsWith('.typetest.ts'));
const EXPECTED = /@ts-expect-error/g;
const IDLE = `// @ts-expect-error -- a number is a number\nexport const one: number = 1;\n`;

describe('types', () => {
  let tree: PlantedTree;
  let complaints: readonly string[];

  beforeAll(() => {
    tree = new PlantedTree({ ...kept(), ...bared(), 'idle.typetest.ts': IDLE }, { repoLibs: true });
    complaints = compile(tree);
  }, 60_000);
  afterAll(() => tree.remove());

  it.each(TYPETESTS)('keeps every promise of %s', (name) => {
    expect(about(`kept/${name}`)).toEqual([]);
  });

  it.each(TYPETESTS)('complains of each refusal of %s that nothing expects', (name) => {
    const refusals = textOf(name).match(EXPECTED) ?? [];
    expect(refusals.length).toBeGreaterThan(0);
    expect(about(`bared/${name}`)).toHaveLength(refusals.length);
  });

  it('notices a refusal that no longer happens', () => {
    expect(about('idle.typetest.ts')).toEqual([expect.stringContaining('TS2578')]);
  });

  const about = (file: string): readonly string[] => complaints.filter((line) => line.startsWith(`${file}(`));
});

function textOf(name: string): string {
  return readFileSync(join(__dirname, name), 'utf8');
}

function kept(): Files {
  return Object.fromEntries(TYPETESTS.map((name) => [`kept/${name}`, textOf(name)]));
}

/** The same without the expectations, so that every refusal is a complaint. */
function bared(): Files {
  return Object.fromEntries(TYPETESTS.map((name) => [`bared/${name}`, textOf(name).replace(EXPECTED, 'refused:')]));
}

/** What the compiler says of a tree that sees the libraries of the repository. */
function compile(tree: PlantedTree): readonly string[] {
  const args = [join(tree.root, 'node_modules/typescript-7/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', tree.path];
  return spawnSync(process.execPath, args, { cwd: tree.path, encoding: 'utf8' }).stdout.split('\n');
}
