import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports of this machine that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  // All are held until the last is found, so that none comes twice.
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a listening server has an address');
    return address.port;
  });
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
