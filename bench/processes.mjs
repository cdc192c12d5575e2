import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';

/** Where there are two cores and a way to say so, servers get the first and the load the second. */
const PINNED = availableParallelism() > 1 && process.platform === 'linux';

/** A server in a process of its own; resolves with its first line of output. */
export async function startServer(script, args = [], env = {}) {
  const [command, ...rest] = PINNED ? ['taskset', '-c', '0', process.execPath] : [process.execPath];
  const child = spawn(command, [...rest, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { line, pid: child.pid, stop: () => stop(child) };
}

async function stop(child) {
  child.kill('SIGTERM');
  await once(child, 'close');
}
