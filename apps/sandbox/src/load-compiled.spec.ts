import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCompiled } from './load-compiled';

interface Program {
  readonly name: () => string;
  readonly place: readonly string[];
}

const sourceOf = (name: string): string =>
  `exports.name = () => '${name}'; exports.place = [__filename, __dirname, require('node:path').sep];`;

describe('a program that is loaded with what was compiled of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sadpath-compiled-'));
  const file = join(folder, 'program.cjs');
  const kept = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.cache'));
  const load = (): string | undefined => {
    const loaded = loadCompiled<Program>(file);
    const name = loaded?.exports.name();
    loaded?.keep();
    return name;
  };

  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(file, sourceOf('a'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('runs as one that is required, and leaves what was compiled beside itself once', () => {
    expect(loadCompiled<Program>(file)?.exports.place).toEqual([file, folder, '/']);
    expect(load()).toBe('a');
    const [first = ''] = kept();
    expect(first).toContain(process.version);
    const before = readFileSync(join(folder, first));
    utimesSync(join(folder, first), 0, 0);
    expect(load()).toBe('a');
    expect(kept()).toEqual([first]);
    expect(readFileSync(join(folder, first)).equals(before)).toBe(true);
  });

  it('is compiled anew where it was built anew, though it has the same length', () => {
    load();
    writeFileSync(file, sourceOf('b'));
    utimesSync(file, 1, 1);
    expect(load()).toBe('b');
  });

  it('is compiled anew where what was kept is no good, which is then replaced', () => {
    utimesSync(file, 1, 1);
    load();
    const [name = ''] = kept();
    writeFileSync(join(folder, name), 'nothing that V8 has written');
    // One that this process has not compiled before: V8 remembers those.
    writeFileSync(file, sourceOf('c'));
    utimesSync(file, 1, 1);
    expect(load()).toBe('c');
    expect(readFileSync(join(folder, name)).length).toBeGreaterThan(100);
  });

  it('is nothing where there is no such file', () => {
    expect(loadCompiled(join(folder, 'other.cjs'))).toBeUndefined();
  });
});
