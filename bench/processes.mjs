import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Where there are two cores and a way to say so, servers get the first and the load the second. */
export const PINNED = availableParallelism() > 1 && process.platform === 'linux';
const SWITCHED = resolve(import.meta.dirname, 'switched-sandbox.mjs');
const SANDBOX = resolve(import.meta.dirname, '../dist/sandbox/main.mjs');
export const QUIET = {
  SADPATH_PORT: '0',
  SADPATH_READY: 'json',
  SADPATH_ISSUING_STAGING_PORT: '0',
  SADPATH_ISSUING_PRODUCTION_PORT: '0',
};

/** A command on the servers' core. */
export function onServersCore(command) {
  return PINNED ? ['taskset', '-c', '0', command] : [command];
}

/** A server in a process of its own, on the servers' core unless it is free; resolves with its first line of output. */
export async function startServer(script, args = [], env = {}, { isFree = false } = {}) {
  const [command, ...words] = isFree ? [process.execPath] : onServersCore(process.execPath);
  const child = spawn(command, [...words, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { line, pid: child.pid, stop: () => stop(child) };
}

/** A sandbox on ports of the system's choice, or some of its services; resolves with its addresses when it is ready. */
export async function startSandbox(env = {}, services = [], options = {}) {
  const server = await startServer(SANDBOX, services, { ...QUIET, ...env }, options);
  return { ...server, ...JSON.parse(server.line) };
}

/**
 * A program of a sandbox on the servers' core, that can be told something between requests, and answers with the CPU it has
 * had; what it does when told is in the script that runs it.
 */
export async function startTold(program, script = SWITCHED) {
  const [execPath, ...execArgv] = onServersCore(process.execPath);
  const child = fork(script, [], {
    execPath,
    execArgv: [...execArgv, '--expose-gc'],
    env: { ...process.env, ...QUIET, BENCH_PROGRAM: program },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [ready] = await once(createInterface({ input: child.stdout }), 'line');
  const tell = async (message) => {
    child.send(message);
    return (await once(child, 'message'))[0];
  };
  return { ...JSON.parse(ready), tell, stop: () => stop(child) };
}

/** Memory of a process in megabytes. */
export function rss(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

/** The part of the machine's memory that is a process's own, in megabytes: pages that processes share count by shares. */
export function pss(pid) {
  const kilobytes = /Pss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

export async function stop(child) {
  child.kill('SIGTERM');
  await once(child, 'close');
}
