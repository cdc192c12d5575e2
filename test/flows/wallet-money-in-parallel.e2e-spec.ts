import fc from 'fast-check';
import { expectBooksAddUp } from '../support/expect-books-add-up';
import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { tries } from '../support/tries';
import { draws, flowsOf, requestOf, type Draw, type MoneyRequest } from './wallet/money-actions';
import { expectBalancedBooks, readBooks, totals, withFlows, type Flow, type MoneyBooks } from './wallet/money-books';
import { dataOf, pass, tenantId, WalletClient, type Data } from './wallet/wallet-client';

/** How the first of some equal requests is lost, by the headers that make it so. */
const LOSSES = {
  not: {},
  'before, by a code': { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT' },
  'before, by the network': { 'x-sandbox-fault': 'CONNECTION_RESET_BY_PEER' },
  'after, by a code': { 'x-sandbox-error': 'ERR_WALLET_TIMEOUT;phase=after' },
  'after, by the network': { 'x-sandbox-fault': 'TRUNCATED_BODY' },
} as const;

/** A request under a key of its own, sent so many times at once. */
interface Order {
  readonly draw: Draw;
  readonly loss: keyof typeof LOSSES;
  readonly copies: number;
}

/** What happens to the world while the orders are on their way. */
type Event =
  { readonly system: string; readonly state: string } | { readonly pass: string } | { readonly isSetBack: true };

interface Round {
  readonly orders: readonly Order[];
  readonly event: Event | undefined;
}

const rounds: fc.Arbitrary<Round> = fc.record({
  orders: fc.array(
    fc.record({
      draw: draws,
      loss: fc.constantFrom('not', 'not', 'not', ...(Object.keys(LOSSES) as (keyof typeof LOSSES)[])),
      copies: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 6, maxLength: 12 },
  ),
  event: fc.option(
    fc.oneof(
      fc.record({
        system: fc.constantFrom('db', 'fx', 'gateway'),
        state: fc.constantFrom('up', 'up', 'down', 'slow', 'corrupt'),
      }),
      fc.record({ pass: fc.constantFrom('PT30S', 'PT61S', 'PT16M', 'PT2H') }),
      fc.record({ isSetBack: fc.constant(true as const) }),
    ),
    { nil: undefined },
  ),
});

/** An order on its way: its request, its key and the successes that were answered. */
interface Sent {
  readonly draw: Draw;
  readonly request: MoneyRequest;
  readonly key: Readonly<Record<string, string>>;
  readonly done: readonly Data[];
}

class Run {
  private keys = 0;
  private isCorrupt = false;

  private constructor(private readonly space: TestSpace) {}

  static async begin(): Promise<Run> {
    const space = await TestSpace.make({ settings: { 'wallet.rateLimit': 1_000_000 } });
    await space.ask('PUT', '/clock', { action: 'freeze' });
    return new Run(space);
  }

  /** Sends all orders of a round at once, then settles them one by one: each was carried out once or not at all. */
  async play({ orders, event }: Round): Promise<void> {
    const client = await WalletClient.as(this.space, 'super');
    const before = await readBooks(this.space);
    const happening = this.happen(event);
    const sent = await Promise.all(orders.map((order) => this.send(client, before, order)));
    await happening;
    const again = await WalletClient.as(this.space, 'super');
    const outcomes: { draw: Draw; data: Data }[] = [];
    for (const each of sent) {
      const data = await this.settle(again, each);
      if (data !== undefined) outcomes.push({ draw: each.draw, data });
    }
    await this.expectKept(before, outcomes);
  }

  /** What is stored after all of it is what a wallet service could have written. */
  end(): Promise<void> {
    return expectBooksAddUp((...asked) => this.space.ask(...asked), 'wallet');
  }

  private async happen(event: Event | undefined): Promise<void> {
    if (event === undefined) return;
    if ('pass' in event) await pass(this.space, event.pass);
    else if ('isSetBack' in event) await this.setBack();
    else {
      const { system, state } = event;
      this.isCorrupt ||= state === 'corrupt';
      const slow = state === 'slow' ? { slowMs: 20 } : {};
      await this.space.ask('PUT', `/dependencies/wallet.${system}`, { state, ...slow });
    }
  }

  private async setBack(): Promise<void> {
    const { now } = await this.space.ask<{ now: string }>('GET', '/clock');
    const instant = new Date(Date.parse(now) - 3_600_000).toISOString();
    await this.space.ask('PUT', '/clock', { action: 'set', instant });
    await this.space.ask('PUT', '/clock', { action: 'freeze' });
  }

  private async send(client: WalletClient, books: MoneyBooks, { draw, loss, copies }: Order): Promise<Sent> {
    const request = requestOf(books, draw);
    const key = { 'idempotency-key': `key ${++this.keys}` };
    const sending = Array.from({ length: copies }, async (_, i) => {
      const headers = i === 0 ? { ...key, ...LOSSES[loss] } : key;
      return client.post(request.path, request.body, headers).catch(() => undefined);
    });
    const answers = (await Promise.all(sending)).filter((answer) => answer !== undefined);
    // eslint-disable-next-line house/filled-loops -- all answers may be lost on the way
    for (const answer of answers) this.expectNoDefect(answer);
    return { draw, request, key, done: answers.filter(isSuccess).map(dataOf) };
  }

  /** What an order has done, found out by sending it once more: a success it had is repeated, or happens now. */
  private async settle(client: WalletClient, { request, key, done }: Sent): Promise<Data | undefined> {
    const last = await client.post(request.path, request.body, key);
    this.expectNoDefect(last);
    const successes = isSuccess(last) ? [...done, dataOf(last)] : done;
    expect(successes).toEqual(successes.map(() => successes[0]));
    if (done.length > 0) expect(last.headers['idempotency-replayed']).toBe('true');
    return successes[0];
  }

  /** Money inside has changed by what went in and out, every wallet is what its transactions say, and none is overdrawn. */
  private async expectKept(before: MoneyBooks, outcomes: readonly { draw: Draw; data: Data }[]): Promise<void> {
    const after = await readBooks(this.space);
    const flows = outcomes.flatMap(({ draw, data }): readonly Flow[] => flowsOf(after, draw, data));
    expect(totals(after)).toEqual(withFlows(totals(before), tenantId(1), flows));
    expectBalancedBooks(after);
  }

  private expectNoDefect({ status, text }: WireAnswer): void {
    if (!this.isCorrupt && status === 500) throw new Error(`a defect: ${text}`);
  }
}

function isSuccess({ status, body }: WireAnswer): boolean {
  return status < 300 && typeof body === 'object';
}

describe('money in parallel', () => {
  it('is neither made nor lost, whatever is sent, lost, repeated, slow or moved in time at once', async () => {
    const numRuns = tries(8);
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(rounds, { minLength: 3, maxLength: 5 }), async (plan) => {
        const run = await Run.begin();
        for (const round of plan) {
          await run.play(round);
          settled += round.orders.length;
        }
        await run.end();
      }),
      { numRuns, endOnFailure: true },
    );
    expect(settled).toBeGreaterThan(12 * numRuns);
  }, 120_000);
});
