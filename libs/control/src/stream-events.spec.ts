import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SpaceEvents } from '@sadpath/service';
import type { FastifyReply } from 'fastify';
import { of } from 'rxjs';
import { streamEvents } from './stream-events';

const LONG = 'x'.repeat(40_000);
const NAMES = ['close', 'drain', 'error', 'finish'];

describe('a stream of events', () => {
  let server: Server;
  let events: SpaceEvents;
  let reader: IncomingMessage;
  let raw: ServerResponse;

  beforeEach(async () => {
    events = new SpaceEvents();
    server = createServer((_request, response) => {
      raw = response;
      streamEvents({ raw, hijack: () => undefined } as unknown as FastifyReply, events.of('mine'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    [reader] = (await once(get({ port, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
  });
  afterEach(() => {
    reader.destroy();
    server.close();
  });

  const tell = (n: number, text = ''): void => {
    events.emit({ id: 'mine' }, { type: 'told', n, text });
  };
  const readUntil = async (end: string): Promise<string> => {
    let text = '';
    for await (const chunk of reader) {
      text += String(chunk);
      if (text.includes(end)) break;
    }
    return text;
  };

  it('tells the events of its space by their names, and those of no other', async () => {
    events.emit({ id: 'other' }, { type: 'secret' });
    tell(1);
    expect(await readUntil('"n":1')).toBe(': connected\n\nevent: told\ndata: {"type":"told","n":1,"text":""}\n\n');
  });

  it('adds no listener when it pauses, and tells all that has waited, in order', async () => {
    const listeners = (): number[] => NAMES.map((name) => raw.listenerCount(name));
    const before = listeners();
    for (let n = 1; n <= 20; n++) tell(n, LONG);
    expect(raw.writableNeedDrain).toBe(true);
    expect(listeners()).toEqual(before);
    const text = await readUntil('"n":20,');
    expect(text.match(/"n":\d+/g)).toEqual(Array.from({ length: 20 }, (_, i) => `"n":${String(i + 1)}`));
  });

  it('leaves nothing behind when its reader goes, even in a pause', async () => {
    for (let n = 1; n <= 50; n++) tell(n, LONG);
    const gone = once(raw, 'close');
    reader.destroy();
    await gone;
    expect(events.isWatched).toBe(false);
    expect(raw.listenerCount('drain')).toBe(0);
  });
});

describe('a stream of events that ends', () => {
  it('ends the answer, with all that has waited', async () => {
    const server = createServer((_request, response) => {
      const told = [1, 2, 3].map((n) => ({ type: 'told', n, text: LONG }));
      streamEvents({ raw: response, hijack: () => undefined } as unknown as FastifyReply, of(...told));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const answer = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    expect((await answer.text()).match(/"n":\d/g)).toEqual(['"n":1', '"n":2', '"n":3']);
    server.close();
  });
});
