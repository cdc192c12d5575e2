import { RawConnection, rawRequest } from './raw-client';
import type { SmallSandbox } from './small-sandbox';
import type { WireAnswer } from './wire';

/** Places of each kind; so many clients take all of them. */
const PLACES = 3;
const MOST_ASKED = 2_000;
const START = '2026-02-21T10:00:00.000Z';
const LONG_MS = 60_000;
const WALLETS = '/wallet/v1/wallets';
const JSON_TYPE = ['content-type', 'application/json'] as const;

/** What a sandbox is started with in which few may stay. */
export const FEW_PLACES = {
  SADPATH_WAITS: String(PLACES),
  SADPATH_EVENT_STREAMS: String(PLACES),
  SADPATH_HUNG_ANSWERS: String(PLACES),
  SADPATH_CONNECTIONS: '12',
};

type Ask = (space: string) => Buffer;

const inSpace = (line: string, space: string, more: readonly (readonly [string, string])[] = [], body = ''): Buffer =>
  rawRequest(`${line} HTTP/1.1`, [['x-sandbox-space', space], ...more], body);
const waiting: Ask = (space) =>
  inSpace('POST /__admin/requests/wait', space, [JSON_TYPE], JSON.stringify({ count: 9, timeoutMs: LONG_MS }));
const streaming: Ask = (space) => inSpace('GET /__admin/events', space);
const moving: Ask = (space) =>
  inSpace('PUT /__admin/clock', space, [JSON_TYPE], JSON.stringify({ action: 'advance', duration: 'PT1H' }));
const hanging: Ask = (space) => inSpace(`GET ${WALLETS}`, space, [['x-sandbox-fault', 'HANG']]);
const delayed: Ask = (space) => inSpace(`GET ${WALLETS}`, space, [['x-sandbox-delay', String(LONG_MS)]]);

/** Expects that an answer is as it shall be sooner or later. */
async function until(ask: () => Promise<Pick<WireAnswer, 'status'> | undefined>, status: number): Promise<void> {
  let seen: number | undefined;
  for (let left = MOST_ASKED; left > 0 && seen !== status; left--) seen = (await ask())?.status;
  expect(seen).toBe(status);
}

async function clients(one: SmallSandbox, count: number, ask: Ask): Promise<readonly RawConnection[]> {
  const space = one.freshSpace();
  return Promise.all(
    Array.from({ length: count }, async () => {
      const connection = await RawConnection.open(one.gateway);
      connection.send(ask(space));
      return connection;
    }),
  );
}

const isRefused = ({ received }: RawConnection): boolean => received.toString('latin1').startsWith('HTTP/1.1 429');

/** Clients who hold all places of a kind, so that another is refused: who came when a probe had the last place comes again. */
async function holding(
  one: SmallSandbox,
  ask: Ask,
  probe: () => Promise<Pick<WireAnswer, 'status'>>,
): Promise<readonly RawConnection[]> {
  let held = await clients(one, PLACES, ask);
  const refill = async (): Promise<Pick<WireAnswer, 'status'>> => {
    const refused = held.filter(isRefused);
    leave(refused);
    held = [...held.filter((each) => !refused.includes(each)), ...(await clients(one, refused.length, ask))];
    return probe();
  };
  await until(refill, 429);
  return held;
}

const leave = (connections: readonly RawConnection[]): void => {
  for (const connection of connections) connection.drop();
};

/** What each kind of client holds, and that it is free once they have left; each begins and ends with all places free. */
export const LEAVING: Readonly<Record<string, (one: SmallSandbox) => Promise<void>>> = {
  'a wait for requests': async (one) => {
    const wait = (): Promise<WireAnswer> =>
      one.post('default', '/__admin/requests/wait', { count: 10_000, timeoutMs: 1 });
    const held = await holding(one, waiting, wait);
    leave(held);
    await until(wait, 200);
  },

  'a stream of events': async (one) => {
    const stream = async (): Promise<Pick<WireAnswer, 'status'>> => {
      const connection = await RawConnection.open(one.gateway);
      connection.send(streaming('default'));
      for (let left = MOST_ASKED; left > 0 && connection.received.length === 0; left--)
        await one.call('default', '/__admin/health');
      const [, status] = /^HTTP\/1\.1 (\d+)/.exec(connection.received.toString('latin1')) ?? [];
      connection.drop();
      return { status: Number(status) };
    };
    const held = await holding(one, streaming, stream);
    leave(held);
    await until(stream, 200);
  },

  'an answer that hangs': async (one) => {
    leave(await clients(one, PLACES, hanging));
    const held = await clients(one, PLACES, hanging);
    for (let round = 0; round < PLACES; round++) await one.call('default', WALLETS);
    // One more than there are places would have closed the first.
    const [first] = held;
    const isOpen = await Promise.race([
      first!.untilClosed().then(() => false),
      one.call('default', WALLETS).then(() => true),
    ]);
    expect(isOpen).toBe(true);
    leave(held);
  },

  'an answer that is delayed': async (one) => {
    const ask = (): Promise<WireAnswer | undefined> => one.call('default', WALLETS).catch(() => undefined);
    const held = await clients(one, Number(FEW_PLACES.SADPATH_CONNECTIONS), delayed);
    leave(held);
    await until(ask, 401);
    const after = await clients(one, PLACES, delayed);
    await until(ask, 401);
    leave(after);
  },

  'a move of the clock': async (one) => {
    const space = one.freshSpace();
    await one.post('default', '/__admin/spaces', { id: space, clock: START });
    const movers = await Promise.all(Array.from({ length: 8 }, () => RawConnection.open(one.gateway)));
    for (const mover of movers) mover.send(moving(space));
    leave(movers);
    const last = await one.put(space, '/__admin/clock', { action: 'advance', duration: 'PT1H' });
    expect(last.status).toBe(200);
    const hours = (Date.parse((last.body as { readonly now: string }).now) - Date.parse(START)) / 3_600_000;
    expect(Number.isInteger(hours) && hours >= 1 && hours <= 9).toBe(true);
    expect((await one.call(space, WALLETS)).status).toBe(401);
  },
};
