import { request } from 'node:http';
import { startSuite, type StartedSuite } from '@sadpath/testing';
import { suite } from './suite';

const MIB = 1024 * 1024;
/** Milliseconds for which no request may keep others waiting. */
const HOLD = 50;
/** What collects garbage, or compiles, at the same time counts too: an insult is repeated until it is seen once what it costs by itself. */
const TRIES = 10;

interface Insult {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

const json = (body: unknown): Pick<Insult, 'method' | 'headers' | 'body'> => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
});
const long = (bytes: number): string => 'x'.repeat(bytes);
const LOGIN = '/auth/v1/login';

const INSULTS: Readonly<Record<string, Insult>> = {
  'a magic value of 900 KB': { path: LOGIN, ...json({ email: `sbx:${long(900_000)}`, password: 'x' }) },
  'a magic value of 900 KB of full stops': { path: LOGIN, ...json({ email: `sbx:a${'.'.repeat(900_000)}` }) },
  'magic values that are none, by the thousand': { path: LOGIN, ...json({ email: 'sbx:.'.repeat(180_000) }) },
  'X-Sandbox-Error of 60 KB': { path: LOGIN, headers: { 'x-sandbox-error': long(60_000) } },
  'X-Sandbox-Error of 60 KB of options': { path: LOGIN, headers: { 'x-sandbox-error': `a${';b'.repeat(30_000)}` } },
  'Prefer of 60 KB': { path: LOGIN, headers: { prefer: 'a=1,'.repeat(15_000) } },
  'X-Sandbox-Space of 60 KB': { path: LOGIN, headers: { 'x-sandbox-space': long(60_000) } },
  'a token of 60 KB': {
    path: LOGIN,
    headers: { authorization: `Bearer ${long(30_000)}.${long(20_000)}.${long(9_000)}` },
  },
  'a code of 1 MB in a rule': { path: '/__admin/faults', ...json({ error: { code: long(MIB - 100) } }) },
  'a service of 1 MB in a rule': { path: '/__admin/faults', ...json({ match: { service: long(MIB - 100) } }) },
  'fifty thousand stages in a rule': {
    path: '/__admin/faults',
    ...json({ error: { code: 'x' }, then: Array.from({ length: 40_000 }, () => ({ error: { code: 'y' } })) }),
  },
  'fifty thousand members in a rule': {
    path: '/__admin/faults',
    ...json(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`member${String(i)}`, 1]))),
  },
  'a member of 1 MB': { path: '/__admin/reset', ...json({ [long(MIB - 100)]: 1 }) },
  'a control path of 60 KB': { path: `/__admin/${long(60_000)}` },
  'a path of 60 KB': { path: `/wallet/v1/${long(60_000)}` },
  'a name of a collection of 60 KB': { path: `/__admin/state/wallet/${long(60_000)}` },
  '54 MB to the control API': { path: '/__admin/reset', ...json(`"${long(54 * MIB)}"`) },
  'a name of 900 KB': { path: LOGIN, ...json({ [long(900_000)]: 1 }) },
  'a hundred thousand unknown names': {
    path: LOGIN,
    ...json(Object.fromEntries(Array.from({ length: 80_000 }, (_, i) => [`k${String(i)}`, 1]))),
  },
  '1 MB of digits': { path: LOGIN, ...json({ email: '4111'.repeat(250_000) }) },
  '1 MB of broken JSON': { path: LOGIN, ...json('{"password":"a" '.repeat(60_000)) },
  '1 MB of arrays, wide': { path: LOGIN, ...json(`[${'[],'.repeat(300_000)}[]]`) },
  '1 MB of arrays, deep': { path: LOGIN, ...json('['.repeat(500_000) + ']'.repeat(500_000)) },
};

describe('no request holds the loop for 50 ms', () => {
  let started: StartedSuite;
  beforeAll(async () => {
    started = await startSuite(suite.filter(({ name }) => name === 'wallet'));
  }, 60_000);
  afterAll(() => started.close());

  it.each(Object.entries(INSULTS))('%s', async (_, insult) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < TRIES && least >= HOLD; i++)
      least = Math.min(least, await heldBy(started.origin('wallet'), insult));
    expect(least).toBeLessThan(HOLD);
  });
});

/** The most of the processor, in milliseconds, that a turn of the loop has taken since it was begun: other processes do not count. */
class Turns {
  most = 0;
  private isOver = false;
  private spent = process.cpuUsage();

  constructor() {
    this.next();
  }

  end(): number {
    this.isOver = true;
    return this.most;
  }

  private next(): void {
    setImmediate(() => {
      const { user, system } = process.cpuUsage(this.spent);
      this.spent = process.cpuUsage();
      this.most = Math.max(this.most, (user + system) / 1_000);
      if (!this.isOver) this.next();
    });
  }
}

/** The longest that a turn of the loop took while a request was answered. */
async function heldBy(origin: string, insult: Insult): Promise<number> {
  const { method = 'GET', path, headers = {}, body } = insult;
  const turns = new Turns();
  await new Promise<void>((resolve) => {
    const sent = request(origin + path, { method, headers, agent: false }, (answer) => {
      answer.resume().once('close', resolve);
    });
    // Who sends what is refused unread may lose the connection while it still sends.
    sent.once('error', () => {
      resolve();
    });
    sent.end(body);
  });
  await new Promise(setImmediate);
  return turns.end();
}
