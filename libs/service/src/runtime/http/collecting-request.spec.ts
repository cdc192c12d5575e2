import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { CollectingRequest } from './collecting-request';
import { BodyRoom } from '../body-room';
import { bodyOf } from './body-of';

type Answering = (request: IncomingMessage) => Promise<string>;

/** What a connection is sent back for what it sends, piece by piece, each when the one before has been read. */
async function sentBack(answering: Answering, ...pieces: readonly string[]): Promise<string> {
  const server = createServer({ IncomingMessage: CollectingRequest }, (request, response) => {
    void answering(request).then((text) => response.end(`${text};`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay(true);
  let read = '';
  socket.on('data', (bytes: Buffer) => (read += bytes.toString('latin1')));
  for (const piece of pieces) await written(socket, piece);
  await once(socket, 'close');
  server.close();
  return [...read.matchAll(/(?<=\r\n)[^\r\n;]*;/g)].join('');
}

function written(socket: Socket, piece: string): Promise<void> {
  return new Promise((resolve) => socket.write(piece, () => setImmediate(resolve)));
}

const read: Answering = async (request) => {
  const body = await bodyOf(request, { limit: 1_000, room: new BodyRoom(1_000) });
  return body === undefined ? 'none' : body.kind === 'json' ? body.text : body.kind;
};
const post = (body: string, more = ''): string =>
  `POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${more}Content-Length: ${String(body.length)}\r\n\r\n${body}`;
const LAST = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

describe('a body that is collected as it comes', () => {
  it('is whole, in one piece or in several, one request after the other', async () => {
    expect(await sentBack(read, post('{"a":1}') + post('{"b":2}') + LAST)).toBe('{"a":1};{"b":2};none;');
    const [head = '', body = ''] = post('{"a":1,"b":2}').split(/(?<=\r\n\r\n)/);
    expect(await sentBack(read, head, body.slice(0, 5), body.slice(5) + LAST)).toBe('{"a":1,"b":2};none;');
  });

  it('waits unread where there is no room for it, and goes on where there is', async () => {
    const room = new BodyRoom(15_000);
    const first = room.ask(15_000, () => undefined);
    const late: Answering = async (request) => {
      const body = bodyOf(request, { limit: 100_000, room });
      setImmediate(() => {
        first.leave();
      });
      return (await body)?.kind ?? 'none';
    };
    const long = JSON.stringify('x'.repeat(14_000));
    expect(await sentBack(late, post(long) + post(long) + LAST)).toBe('json;json;none;');
  });

  it('is taken in chunks, and dropped where it is too long', async () => {
    const chunked =
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await sentBack(read, chunked, '4\r\n{"a"\r\n', '3\r\n:1}\r\n0\r\n\r\n', LAST)).toBe('{"a":1};none;');
    expect(await sentBack(read, post('x'.repeat(100_000)), LAST)).toBe('too-large;none;');
  });

  it('is read from the stream where it came before it was asked for, and left alone where nobody asks', async () => {
    const late: Answering = async (request) => {
      await new Promise((resolve) => setImmediate(resolve));
      return read(request);
    };
    expect(await sentBack(late, post('{"a":1}') + LAST)).toBe('{"a":1};none;');
    const never: Answering = () => Promise.resolve('unread');
    expect(await sentBack(never, post('{"a":1}') + LAST)).toBe('unread;unread;');
  });

  it('is no good where its sender goes away in the middle of it', async () => {
    const kinds: string[] = [];
    const gone: Answering = async (request) => {
      setImmediate(() => request.socket.destroy());
      kinds.push(await read(request));
      return 'nobody';
    };
    await sentBack(gone, post('{"a":1}').slice(0, -3));
    expect(kinds).toEqual(['malformed']);
  });
});
