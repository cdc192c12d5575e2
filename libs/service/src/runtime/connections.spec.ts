import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { Connections } from './connections';
import { rememberAnswers } from './last-answer';

class FakeConnection extends EventEmitter {
  bytesWritten = 0;
  writableLength = 0;
  isClosed = false;

  destroy(): void {
    this.isClosed = true;
    process.nextTick(() => this.emit('close'));
  }
}

describe('the connections of a process', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const open = (
    count: number,
    bounds = { connections: 2, unreadBytes: 100, unreadMs: 2_000 },
  ): { connections: Connections; opened: FakeConnection[] } => {
    const connections = new Connections(bounds);
    const servers = [new EventEmitter(), new EventEmitter()];
    for (const server of servers) connections.watch(server as Server);
    const opened = Array.from({ length: count }, () => new FakeConnection());
    for (const [at, connection] of opened.entries()) servers[at % 2]?.emit('connection', connection);
    return { connections, opened };
  };
  const closed = (opened: readonly FakeConnection[]): boolean[] => opened.map(({ isClosed }) => isClosed);

  it('are so many on all servers together: the oldest that is idle goes', () => {
    expect(closed(open(4).opened)).toEqual([true, true, false, false]);
  });

  it('count before their handshake, and once after it', () => {
    const connections = new Connections({ connections: 2, unreadBytes: 100, unreadMs: 2_000 });
    const server = createSecureServer();
    // No handshake is made of what is none.
    server.removeAllListeners();
    connections.watch(server);
    const [first, second, third] = [new FakeConnection(), new FakeConnection(), new FakeConnection()];
    server.emit('connection', first);
    server.emit('secureConnection', Object.assign(new FakeConnection(), { _parent: first }));
    server.emit('connection', second);
    expect(closed([first, second])).toEqual([false, false]);
    server.emit('connection', third);
    server.emit('connection', new FakeConnection());
    expect(closed([first, second, third])).toEqual([false, true, false]);
  });

  it('go by their last use: what was asked on, and what has just come, stays', () => {
    const { connections, opened } = open(2);
    expect([...connections]).toHaveLength(2);
    const [asked] = opened as [FakeConnection];
    const server = new EventEmitter() as Server;
    rememberAnswers(server);
    connections.watch(server);
    server.emit('request', { socket: asked }, { closed: true });
    const fresh = [new FakeConnection(), new FakeConnection()];
    server.emit('connection', fresh[0]);
    expect(closed(opened)).toEqual([false, true]);
    server.emit('connection', fresh[1]);
    expect(closed([...opened, ...fresh])).toEqual([true, true, false, false]);
  });

  it('go, where each is asked something, by what is longest on its way, and then by what is longest unanswered', () => {
    const { connections, opened } = open(3, { connections: 3, unreadBytes: 100, unreadMs: 2_000 });
    const server = new EventEmitter();
    connections.watch(server as Server);
    rememberAnswers(server as Server);
    const ask = (socket: FakeConnection | undefined, complete: boolean): void =>
      void server.emit('request', { socket }, { closed: false, req: { complete } });
    const [first, second, third] = opened;
    ask(third, true);
    ask(first, true);
    ask(second, false);
    for (let at = 0; at < 2; at++) {
      const next = new FakeConnection();
      server.emit('connection', next);
      ask(next, true);
      opened.push(next);
    }
    expect(closed(opened)).toEqual([false, true, true, false, false]);
  });

  it('are closed, the one that has read nothing for longest first, when too much is unread in them', () => {
    const { connections, opened } = open(2);
    const [first, second] = opened as [FakeConnection, FakeConnection];
    Object.assign(first, { bytesWritten: 60, writableLength: 60 });
    connections.look();
    jest.advanceTimersByTime(10);
    Object.assign(second, { bytesWritten: 60, writableLength: 60 });
    connections.look();
    expect(closed(opened)).toEqual([false, false]);
    jest.advanceTimersByTime(995);
    connections.look();
    expect(closed(opened)).toEqual([true, false]);
  });

  it('have answers that take long to make written in a line of their own', async () => {
    const { connections } = open(1);
    const never = new Promise<string>(() => undefined);
    void connections.inTurn(() => never, 'all spaces');
    expect(await connections.inTurn(() => Promise.resolve('written'), 'one')).toBe('written');
  });

  it('have large answers written one after another, while most of those before them has been read', async () => {
    const { connections, opened } = open(1);
    const [reader] = opened as [FakeConnection];
    const written: string[] = [];
    const write = (name: string) => async () => {
      written.push(name);
      reader.writableLength = 60;
    };
    void connections.inTurn(write('first'));
    const second = connections.inTurn(write('second'));
    await jest.advanceTimersByTimeAsync(100);
    expect(written).toEqual(['first']);
    reader.writableLength = 40;
    await jest.advanceTimersByTimeAsync(100);
    await second;
    expect(written).toEqual(['first', 'second']);
  });

  it('stay while their clients read, and are closed when they have not for too long', () => {
    const { connections, opened } = open(2);
    const [reads, deaf] = opened as [FakeConnection, FakeConnection];
    Object.assign(reads, { bytesWritten: 60, writableLength: 40 });
    Object.assign(deaf, { bytesWritten: 60, writableLength: 40 });
    connections.look();
    jest.advanceTimersByTime(1_900);
    reads.writableLength = 20;
    connections.look();
    jest.advanceTimersByTime(1_900);
    connections.look();
    expect(closed(opened)).toEqual([false, true]);
  });
});
