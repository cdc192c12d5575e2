import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = resolve(import.meta.dirname, '../dist/sandbox/main.mjs');

/** Starts the built sandbox on free ports, hands its ready message over, and stops it. */
export async function withSandbox(work) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, SADPATH_PORT: '0', SADPATH_READY: 'json' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    return await work(JSON.parse(line));
  } finally {
    child.kill();
  }
}
