import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { headInOneWrite } from './one-write';

const HEADERS = { 'x-plain': 'a', 'retry-after': '5' };
type Answering = (response: ServerResponse) => void;

/** What is read from a connection that sends this, until it has gone quiet or has ended. */
async function exchange(answering: Answering, sent: string): Promise<string> {
  const server = createServer({ keepAliveTimeout: 5_000 }, (request, response) => {
    request.resume();
    request.on('end', () => {
      answering(response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let read = '';
  socket.on('data', (bytes: Buffer) => (read += bytes.toString('latin1')));
  socket.write(`${sent}GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  await once(socket, 'close');
  server.close();
  return read.replace(/Date: .*/g, 'Date: now');
}

const asNode =
  (status: number, headers: Record<string, string>, text: string): Answering =>
  (response) => {
    response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(text)) }).end(text);
  };

const inOneWrite =
  (status: number, own: Record<string, string>, text: string, taken: boolean[]): Answering =>
  (response) => {
    const headers = { ...own, 'content-length': String(Buffer.byteLength(text)) };
    const isTaken = headInOneWrite(response, { status, headers, text });
    taken.push(isTaken);
    if (isTaken) response.end();
    else asNode(status, own, text)(response);
  };

const GET = 'GET /first HTTP/1.1\r\nHost: a\r\n\r\n';

describe('a head and a body in one write', () => {
  it.each([
    ['a common answer', GET, 404, HEADERS, '{"a":1}', true],
    ['two requests at once', GET + GET, 200, HEADERS, '{"a":1}', true],
    ['a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}', 422, HEADERS, '{}', true],
    ['a body that is not ASCII', GET, 200, HEADERS, '{"a":"ä"}', false],
    ['a header that is not ASCII', GET, 200, { 'x-plain': 'ä' }, '{}', false],
    ['a question for the head', 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n', 200, HEADERS, '{}', false],
    ['no content', GET, 304, {}, '', false],
    ['HTTP/1.0', 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n', 200, HEADERS, '{}', false],
  ] as const)('are what Node writes: %s', async (...given) => {
    const [, sent, status, headers, text, isCommon] = given;
    const taken: boolean[] = [];
    const ours = await exchange(inOneWrite(status, headers, text, taken), sent);
    expect(ours).toBe(await exchange(asNode(status, headers, text), sent));
    // The last request of each connection asks for its end, which is Node's own to say.
    expect(taken).toEqual([...taken.slice(1).map(() => isCommon), false]);
  });

  it('lets no header break out of its line', async () => {
    const isRefused: boolean[] = [];
    await exchange((response) => {
      const headers = { 'x-plain': 'a\r\nx-smuggled: b' };
      isRefused.push(!headInOneWrite(response, { status: 200, headers, text: '{}' }));
      response.end();
    }, GET);
    expect(isRefused).toEqual([true, true]);
  });
});
