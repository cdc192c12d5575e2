import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PlantedTree } from './planted-tree';

/** What the console must not know: it runs in a browser, which has none of these. */
const SERVER_ONLY: Readonly<Record<string, string>> = {
  'the process': `export const port = process.env['PORT'];`,
  'the modules of Node': `export { readFileSync } from 'node:fs';`,
  buffers: `export const bytes = Buffer.from('x');`,
};

describe('the types of the console', () => {
  it('are those of a browser, and hold', () => {
    expect(compile(join(__dirname, '../../apps/console'))).toEqual([]);
  }, 60_000);

  it.each(Object.entries(SERVER_ONLY))(
    'do not know %s',
    (_, text) => {
      const config = JSON.stringify({ extends: '../../../apps/console/tsconfig.json', include: ['.'] });
      const tree = new PlantedTree({ 'console/tsconfig.json': config, 'console/server-only.ts': text });
      const complaints = compile(join(tree.path, 'console'));
      tree.remove();
      expect(complaints).toEqual([expect.stringContaining('server-only.ts')]);
    },
    60_000,
  );
});

/** What the compiler says of a project. */
function compile(project: string): readonly string[] {
  const cli = join(__dirname, '../../node_modules/typescript-7/bin/tsc');
  const args = [cli, '--noEmit', '--pretty', 'false', '-p', project];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}
