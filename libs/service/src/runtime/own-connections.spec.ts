import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { request } from 'undici';
import { Connections } from './connections';
import { rememberAnswers } from './last-answer';

/** A connection on which something was asked; the server may close it, which is no error of the spec. */
async function stranger(port: number): Promise<Socket> {
  const connection = connect(port, '127.0.0.1').on('error', () => undefined);
  connection.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await new Promise((done) => connection.once('data', done).once('close', done));
  return connection;
}

describe('the connections on which a process asks itself', () => {
  let server: Server;
  let connections: Connections;
  let origin: string;

  beforeEach(async () => {
    connections = new Connections({ connections: 3, unreadBytes: 100, unreadMs: 2_000 });
    server = createServer((_, response) => response.end('{}'));
    rememberAnswers(server);
    connections.watch(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await once(server.close(), 'close');
  });

  it('stay open, however many strangers come, and are told apart from those of strangers', async () => {
    const agent = await connections.own.agent({ connections: 1, keepAliveTimeout: 60_000 });
    const ask = async (): Promise<void> => {
      const { body } = await request(origin, { dispatcher: agent });
      await body.text();
    };
    await ask();
    const [own] = connections;
    const strangers: Socket[] = [];
    for (let i = 0; i < 5; i++) strangers.push(await stranger(Number(new URL(origin).port)));
    await ask();
    const open = [...connections];
    expect(open).toContain(own);
    expect(open.filter((connection) => connections.own.has(connection))).toEqual([own]);
    expect(open.length).toBeLessThanOrEqual(3);
    for (const each of strangers) each.destroy();
    await agent.close();
  });
});
