import { expectBalancedBooks, type MoneyBooks } from '../flows/wallet/money-books';
import { fixture } from '../flows/wallet/wallet-client';
import type { WireAnswer, WireRequest } from '../support/wire';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const PARALLEL = 30;
const [W1, W2] = [1, 2].map((n) => fixture('wallet', n));
const ACCOUNT = '8642135';

let under: StackUnderTest;

beforeAll(async () => {
  under = await startStack({ wallet: 3, 'cbs-connector': 3 });
}, 60_000);

afterAll(() => under.end());

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const post = (body: unknown, headers: WireRequest['headers'] = {}): WireRequest => ({ method: 'POST', body, headers });
const dataOf = ({ body }: WireAnswer): Record<string, unknown> => (body as { data: Record<string, unknown> }).data;
const codeOf = ({ body }: WireAnswer): unknown => (body as { code?: unknown }).code;

interface Ran {
  readonly at: string;
  readonly job: string;
  readonly entity: string;
}

describe('of thirty parallel requests over three replicas', () => {
  it('those with one Idempotency-Key debit a wallet once', async () => {
    const space = await StackSpace.make(under.stack);
    const headers = { ...(await space.walletAdmin()), 'idempotency-key': 'once' };
    const path = `/wallet/v1/wallets/${W1!}`;
    const answers = await Promise.all(
      times(PARALLEL, () => space.on('wallet', `${path}/debit`, post({ amount: 100 }, headers))),
    );
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(done.map((answer) => dataOf(answer)['id'])).size).toBe(1);
    expect(done.filter((answer) => answer.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(codeOf))).toEqual(new Set(refused.length === 0 ? [] : ['ERR_WALLET_CONFLICT']));
    const after = await space.on('wallet', `${path}/balance`, { headers });
    expect(dataOf(after)['balance']).toBe(99_900);
  });

  it('those with one transaction id post once and are all answered alike', async () => {
    const space = await StackSpace.make(under.stack);
    const headers = await space.bankAdmin();
    const body = { accountNo: ACCOUNT, amount: '100.00', txnId: 'T-ONE' };
    const answers = await Promise.all(
      times(PARALLEL, () => space.on('cbs-connector', '/dcms/cbs/debit', post(body, headers))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, dataOf(answer)]))).size).toBe(1);
    expect(dataOf(answers[0]!)).toMatchObject({ txnId: 'T-ONE', balance: '49900.00' });
    const postings = await space.documents<{ txnId: string }>('cbs-connector', 'postings');
    expect(postings.filter(({ txnId }) => txnId === 'T-ONE')).toHaveLength(1);
  });

  it('those with ids of their own post each, and never to a wrong balance', async () => {
    const space = await StackSpace.make(under.stack);
    const headers = await space.bankAdmin();
    const answers = await Promise.all(
      times(PARALLEL, (at) => {
        const body = { accountNo: ACCOUNT, amount: '1.00', txnId: `T-${String(at)}` };
        return space.on('cbs-connector', '/dcms/cbs/debit', post(body, headers));
      }),
    );
    expect(new Set(answers.map((answer) => dataOf(answer)['cbsRef'])).size).toBe(PARALLEL);
    expect(new Set(answers.map((answer) => dataOf(answer)['balance'])).size).toBe(PARALLEL);
  });

  it.each([1, 4])('exactly %d meet a fault that is armed for so many', async (count) => {
    const space = await StackSpace.make(under.stack);
    const headers = await space.bankAdmin();
    const rule = { match: { service: 'cbs-connector' }, error: { code: 'cbs.timeout' }, times: count };
    await space.ask('POST', '/faults', rule, under.stack.origins('cbs-connector')[0]);
    const answers = await Promise.all(
      times(PARALLEL, () => space.on('cbs-connector', '/dcms/cbs/balance', post({ accountNo: ACCOUNT }, headers))),
    );
    const forced = answers.filter((answer) => answer.headers['x-sandbox-outcome'] === 'forced');
    expect(forced.map(codeOf)).toEqual(times(count, () => 'cbs.timeout'));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(PARALLEL - count);
    const { tally } = await space.ask<{ tally: unknown }>('GET', '/requests');
    expect(tally).toMatchObject({ forced: count });
  });
});

it('as many requests as a rate limit allows pass, whichever replicas they ask', async () => {
  const space = await StackSpace.make(under.stack, {
    clock: '2026-02-21T10:00:00Z',
    settings: { 'dcms.rateLimit': 10 },
  });
  const headers = await space.bankAdmin();
  await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT1S' });
  const answers = await Promise.all(
    times(PARALLEL, () => space.on('cbs-connector', '/dcms/cbs/balance', post({ accountNo: ACCOUNT }, headers))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(PARALLEL - 10);
});

describe('a due job', () => {
  const ESCROWS = 12;
  /** Clients that move the clock at the same time, and how often each does. */
  const [CLIENTS, MOVES] = [8, 5];

  /** Funds escrows that all end in a minute. */
  async function withEscrows(): Promise<{ space: StackSpace; headers: Readonly<Record<string, string>> }> {
    const space = await StackSpace.make(under.stack, { clock: '2026-02-21T10:00:00Z' });
    const headers = await space.walletAdmin();
    const body = { payerWalletId: W1, payeeWalletId: W2, amount: 100, expiresInSeconds: 60 };
    await Promise.all(
      times(ESCROWS, async () => {
        const { id } = dataOf(await space.on('wallet', '/wallet/v1/escrows', post(body, headers)));
        await space.on('wallet', `/wallet/v1/escrows/${String(id)}/fund`, post(undefined, headers));
      }),
    );
    return { space, headers };
  }

  async function booksOf(space: StackSpace): Promise<MoneyBooks> {
    const wallets: MoneyBooks['wallets'] = await space.documents('wallet', 'wallets');
    const transactions: MoneyBooks['transactions'] = await space.documents('wallet', 'transactions');
    return { wallets, transactions, escrows: await space.documents('wallet', 'escrows') };
  }

  /** Expects every escrow to have ended, and its money to have come back once. */
  async function expectReturnedOnce(space: StackSpace): Promise<void> {
    const books = await booksOf(space);
    const ended = books.escrows.filter(({ amount, status }) => amount === 100 && status === 'expired');
    expect(ended).toHaveLength(ESCROWS);
    for (const { id } of filled(ended)) {
      const back = books.transactions.filter(({ type, relatedId }) => type === 'escrow_refund' && relatedId === id);
      expect(back).toHaveLength(1);
    }
    expectBalancedBooks(books);
  }

  it('runs once when every replica moves the clock at the same time', async () => {
    const { space } = await withEscrows();
    const move = { action: 'advance', duration: 'PT61S' };
    const moves = await Promise.all(
      under.stack.origins('wallet').map((origin) => space.ask<{ ran: Ran[] }>('PUT', '/clock', move, origin)),
    );
    const ran = moves.flatMap((moved) => moved.ran).map(({ job, entity }) => `${job} ${entity}`);
    expect(new Set(ran).size).toBe(ran.length);
    expect(ran.filter((name) => name.startsWith('expire-escrow'))).toHaveLength(ESCROWS);
    await expectReturnedOnce(space);
  });

  it('runs once when many clients move the clock of every replica, again and again', async () => {
    const { space } = await withEscrows();
    const move = { action: 'advance', duration: 'PT1H' };
    const client = async (at: number): Promise<readonly Ran[]> => {
      const origins = under.stack.origins('wallet');
      const ran: Ran[] = [];
      for (let n = 0; n < MOVES; n++)
        ran.push(...(await space.ask<{ ran: Ran[] }>('PUT', '/clock', move, origins[at % origins.length])).ran);
      return ran;
    };
    const ran = (await Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)))).flat();
    const names = ran.map(({ at, job, entity }) => `${at} ${job} ${entity}`);
    expect(new Set(names).size).toBe(names.length);
    expect(ran.filter(({ job }) => job === 'expire-escrow')).toHaveLength(ESCROWS);
    const { now } = await space.ask<{ now: string }>('GET', '/clock');
    expect(Date.parse(now) - Date.parse('2026-02-21T10:00:00Z')).toBe(CLIENTS * MOVES * 3_600_000);
    await expectReturnedOnce(space);
  });

  it('runs once when a move and requests to every replica see it', async () => {
    const { space, headers } = await withEscrows();
    const reads = times(PARALLEL, () => space.on('wallet', `/wallet/v1/wallets/${W1!}/balance`, { headers }));
    const move = { action: 'advance', duration: 'PT61S' };
    const moved = space.ask('PUT', '/clock', move, under.stack.origins('wallet')[1]);
    const more = times(PARALLEL, () => space.on('wallet', `/wallet/v1/wallets/${W1!}/balance`, { headers }));
    const answers = await Promise.all([...reads, ...more]);
    await moved;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await expectReturnedOnce(space);
  });

  it('runs where its service lives when the gateway moves the clock', async () => {
    const { space } = await withEscrows();
    const { ran } = await space.ask<{ ran: Ran[] }>('PUT', '/clock', { action: 'advance', duration: 'PT61S' });
    expect(ran.filter(({ job }) => job === 'expire-escrow')).toHaveLength(ESCROWS);
    await expectReturnedOnce(space);
  });

  it('sends one message however many replicas saw its time come', async () => {
    const space = await StackSpace.make(under.stack, { clock: '2026-02-21T10:00:00Z' });
    const move = { action: 'advance', duration: 'P2D' };
    const origins = [under.stack.gateway, ...under.stack.origins('wallet'), ...under.stack.origins('cbs-connector')];
    await Promise.all(origins.map((origin) => space.ask('PUT', '/clock', move, origin)));
    const shared = await messagesOf(space);
    const alone = await StackSpace.make(under.stack, { clock: '2026-02-21T10:00:00Z' });
    await alone.ask('PUT', '/clock', { action: 'advance', duration: `P${String(2 * origins.length)}D` });
    expect(shared).toEqual(await messagesOf(alone));
  });

  async function messagesOf(space: StackSpace): Promise<readonly string[]> {
    const { items } = await space.ask<{ items: { service: string; channel: string; to: string }[] }>('GET', '/outbox');
    return items.map(({ service, channel, to }) => `${service} ${channel} ${to}`).sort();
  }
});
