import {
  CODE,
  LOGIN,
  MANY_EVENTS,
  UNREAD_BYTES,
  WALLETS,
  expectStatus,
  hang,
  problem,
  readLate,
  sandboxes,
  sendMessages,
  statusesOf,
  until,
} from './at-bounds';
import { parseAnswer, RawConnection, rawRequest, sendRaw } from '../../support/raw-client';
import { SlowReader } from '../../support/slow-reader';
import type { WireAnswer } from '../../support/wire';

/** What is counted, in a sandbox that holds very few: how each bound is reached, and what is seen there. */
export const fewBounds = {
  maxSpaces: async () => {
    const [kept, ...used] = [
      sandboxes.few.freshSpace(),
      sandboxes.few.freshSpace(),
      sandboxes.few.freshSpace(),
      sandboxes.few.freshSpace(),
    ] as const;
    await sandboxes.few.post('default', '/__admin/spaces', { id: kept });
    await statusesOf(sandboxes.few, used);
    expect(await statusesOf(sandboxes.few, [kept, ...used])).toEqual([401, 410, 401, 401]);
    expect(await sandboxes.few.call(used[0], WALLETS)).toMatchObject({ status: 410, body: { space: used[0] } });
  },

  goneSpaces: async () => {
    // Three are there beside the default one: of six, three go, and the names of two of those are kept.
    const spaces = Array.from({ length: 6 }, () => sandboxes.few.freshSpace());
    await statusesOf(sandboxes.few, spaces);
    expect(await statusesOf(sandboxes.few, spaces.slice(1, 3))).toEqual([410, 410]);
    expect(await statusesOf(sandboxes.few, spaces.slice(0, 1))).toEqual([401]);
  },

  journalEntries: async () => {
    const space = sandboxes.few.freshSpace();
    for (let at = 0; at < 7; at++) await sandboxes.few.call(space, `${WALLETS}?at=${String(at)}`);
    const kept = await sandboxes.few.items<{ path: string }>(space, '/__admin/requests?limit=100');
    expect(kept).toHaveLength(5);
    expect(JSON.stringify(kept[0])).toContain('"2"');
    expect((await sandboxes.few.call(space, '/__admin/conduct')).body).toMatchObject({ lost: { requests: 2 } });
  },

  outboxMessages: async () => {
    const space = sandboxes.few.freshSpace();
    await sendMessages(sandboxes.few, space, 5);
    expect(await sandboxes.few.items(space, '/__admin/outbox')).toHaveLength(3);
  },

  rules: async () => {
    const space = sandboxes.few.freshSpace();
    expectStatus(
      [
        await sandboxes.few.post(space, '/__admin/faults', CODE),
        await sandboxes.few.post(space, '/__admin/faults', CODE),
      ],
      201,
    );
    expect(await sandboxes.few.post(space, '/__admin/faults', CODE)).toMatchObject(problem(429, 'too-many-rules'));
    expect(await sandboxes.few.items(space, '/__admin/faults')).toHaveLength(2);
  },

  snapshots: async () => {
    const space = sandboxes.few.freshSpace();
    const take = (name: string): Promise<WireAnswer> => sandboxes.few.post(space, `/__admin/snapshots/${name}`);
    expectStatus([await take('one'), await take('two')], 201);
    expect(await take('three')).toMatchObject({ status: 201, body: { dropped: ['one'] } });
    expect(await sandboxes.few.items(space, '/__admin/snapshots')).toMatchObject([{ name: 'two' }, { name: 'three' }]);
  },

  waits: async () => {
    const space = sandboxes.few.freshSpace();
    const first = sandboxes.few.post(space, '/__admin/requests/wait', { count: 1, timeoutMs: 10_000 });
    const second = (): Promise<WireAnswer> =>
      sandboxes.few.post(space, '/__admin/requests/wait', { count: 1, timeoutMs: 1 });
    expect(await until(second, ({ status }) => status !== 200)).toMatchObject(problem(429, 'too-many-waits'));
    await sandboxes.few.call(space, WALLETS);
    expect((await first).status).toBe(200);
    expect((await second()).status).toBe(200);
  },

  eventStreams: async () => {
    const stream = await RawConnection.open(sandboxes.few.gateway);
    stream.send(rawRequest('GET /__admin/events HTTP/1.1', []));
    await until(
      () => sandboxes.few.call('default', '/__admin/health'),
      () => stream.received.length > 0,
    );
    expect(await sandboxes.few.call('default', '/__admin/events')).toMatchObject(problem(429, 'too-many-streams'));
    stream.drop();
  },

  streamBytes: async () => {
    const space = sandboxes.few.freshSpace();
    const reader = await SlowReader.open(`${sandboxes.few.gateway}/__admin/events`, { 'x-sandbox-space': space });
    const path = `${WALLETS}/${'x'.repeat(5_000)}`;
    for (let sent = 0; sent < MANY_EVENTS; sent += 8)
      await Promise.all(Array.from({ length: 8 }, () => sandboxes.few.call(space, path)));
    await sandboxes.few.call('default', WALLETS);
    const told = await reader.read(() => sandboxes.few.call(space, '/__admin/health'));
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(MANY_EVENTS);
  },

  hungAnswers: async () => {
    const first = await hang(sandboxes.few);
    const second = await hang(sandboxes.few);
    expect((await first.untilClosed()).bytes).toHaveLength(0);
    second.drop();
  },

  bodiesBytes: async () => {
    const body = JSON.stringify({ email: 'x'.repeat(390_000) });
    const stalled = await RawConnection.open(sandboxes.few.originOf('wallet'));
    const head = `POST ${LOGIN} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n`;
    stalled.send(head + body.slice(0, -1));
    // The other may be read before the stalled one has begun; then there was room for both.
    const other = await until(
      () => sandboxes.few.post('default', LOGIN, JSON.parse(body)),
      () => stalled.received.length > 0,
    );
    expect(other.status).toBe(400);
    const answer = parseAnswer((await stalled.untilClosed()).bytes);
    expect(answer?.status).toBe(429);
    expect(JSON.parse(answer?.text ?? '')).toMatchObject({ type: 'urn:sadpath:problem:no-room', retryAfter: 1 });
  },

  connections: async () => {
    const idle = await RawConnection.open(sandboxes.few.originOf('otp'));
    const others: RawConnection[] = [];
    for (const service of ['wallet', 'banking', 'issuing', 'cms'])
      for (let at = 0; at < 3; at++) others.push(await RawConnection.open(sandboxes.few.originOf(service)));
    expect((await idle.untilClosed()).bytes).toHaveLength(0);
    expect((await sandboxes.few.call('default', '/__admin/health')).status).toBe(200);
    for (const connection of others) connection.drop();
    const slow = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const connection = await RawConnection.open(sandboxes.few.originOf('wallet'));
        connection.send(`POST ${LOGIN} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`);
        return connection;
      }),
    );
    // On a connection of its own: one that was kept may have gone for these.
    const asked = rawRequest('GET /__admin/health HTTP/1.1', []);
    expect(parseAnswer((await sendRaw(sandboxes.few.originOf('wallet'), asked)).bytes)?.status).toBe(200);
    for (const connection of slow) connection.drop();
  },

  unreadBytes: async () => {
    expect(await readLate(sandboxes.few)).toBeLessThan(UNREAD_BYTES);
  },
};
