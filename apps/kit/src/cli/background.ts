import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from './talk';
import { realMs } from './real-time';

/** A sandbox that runs in the background. */
export interface Background {
  readonly pid: number;
  readonly url: string;
  readonly log: string;
}

const READY_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 25;

/** Starts the sandbox as a process of its own that outlives this one. Rejects with its log when it does not come up. */
export async function startInBackground(
  bundle: string,
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): Promise<Background> {
  mkdirSync(directory, { recursive: true });
  const log = join(directory, `${env['SADPATH_PORT'] ?? '4000'}-${process.pid}.log`);
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, [bundle], {
    env: { ...env, SADPATH_READY: 'json' },
    stdio: ['ignore', output, output],
    detached: true,
  });
  for (let waited = 0; waited < READY_WITHIN_MS && child.exitCode === null; waited += LOOK_EVERY_MS) {
    const url = readyUrlIn(log);
    if (url !== undefined) {
      child.unref();
      return remember({ pid: child.pid ?? 0, url, log }, directory);
    }
    await realMs(LOOK_EVERY_MS);
  }
  child.kill();
  throw new Mistake(`the sandbox did not start:\n${readFileSync(log, 'utf8')}`, 1);
}

/** Those in the background that still run; what is left of others is swept away. */
export function backgrounds(directory: string): readonly Background[] {
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const file = join(directory, name);
    const background = JSON.parse(readFileSync(file, 'utf8')) as Background;
    if (runs(background.pid)) return [background];
    rmSync(file);
    return [];
  });
}

/** Ends one and waits until it has saved what it saves. */
export async function stop({ pid }: Background): Promise<void> {
  process.kill(pid, 'SIGTERM');
  while (runs(pid)) await realMs(LOOK_EVERY_MS);
}

function remember(background: Background, directory: string): Background {
  writeFileSync(join(directory, `${background.pid}.json`), JSON.stringify(background));
  return background;
}

function readyUrlIn(log: string): string | undefined {
  const line = readFileSync(log, 'utf8')
    .split('\n')
    .slice(0, -1)
    .find((text) => text.startsWith('{"ready":true'));
  return line === undefined ? undefined : (JSON.parse(line) as { readonly gateway: string }).gateway;
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
