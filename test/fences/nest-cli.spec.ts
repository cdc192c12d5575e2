import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(__dirname, '../..');
const BUILT = join(ROOT, 'dist/apps/auth');

const STDIO: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];

/** The app that stands for all: they differ in what they import, not in how they are built. */
const APP = 'auth';

describe('the Nest CLI', () => {
  let group: number | undefined;
  /** The CLI runs the service in a process of its own: as at a terminal, both get the signal. */
  const signal = (name: 'SIGINT' | 'SIGKILL'): void => {
    if (group !== undefined) process.kill(-group, name);
  };
  afterEach(() => {
    signal('SIGKILL');
  });

  it('builds an app and starts it', async () => {
    rmSync(BUILT, { recursive: true, force: true });
    const program = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
    const env = { ...process.env, SADPATH_PORT: '0' };
    const child = spawn(process.execPath, [program, 'start', APP], { cwd: ROOT, env, detached: true, stdio: STDIO });
    group = child.pid;
    const ended = once(child, 'close').then(() => (group = undefined));
    const printed: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      printed.push(line);
      const origin = /listens on (http:\S+)/.exec(line)?.[1];
      if (origin === undefined) continue;
      expect((await fetch(`${origin}/__admin/health`)).status).toBe(200);
      signal('SIGINT');
    }
    await ended;
    expect(printed).toContainEqual(expect.stringContaining('Auth Service listens on'));
    expect(existsSync(join(BUILT, 'src/main.js'))).toBe(true);
  }, 90_000);
});
