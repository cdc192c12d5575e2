import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that a system gives to who asks for any, so that nobody is given one that waits for its server. */
const FIRST = 20_000;
const COUNT = 10_000;

/** Where this process looks next; others, with other ids, look elsewhere. */
let next = (process.pid * 37) % COUNT;

/** Ports of this machine that were free a moment ago, all different. Throws when there are not enough. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = [];
  for (let tries = 0; tries < COUNT && ports.length < count; tries++) {
    const port = FIRST + next;
    next = (next + 1) % COUNT;
    if (await isFree(port)) ports.push(port);
  }
  if (ports.length < count) throw new Error(`there are no ${String(count)} free ports from ${String(FIRST)}`);
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  await once(server.close(), 'close');
  return true;
}
