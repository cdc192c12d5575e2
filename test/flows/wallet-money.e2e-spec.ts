import fc from 'fast-check';
import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';
import { tries } from '../support/tries';
import { flowsOf, moneyActions, requestOf, type Draw, type MoneyAction } from './wallet/money-actions';
import {
  expectBalancedBooks,
  expectVersions,
  readBooks,
  totals,
  withFlows,
  type MoneyBooks,
} from './wallet/money-books';
import { dataOf, pass, setSystem, tenantId, WalletClient, type Data } from './wallet/wallet-client';

type RequestAction = Extract<MoneyAction, { do: 'request' }>;

/** One run: a space whose books are looked at after everything that happens to them. */
class Run {
  private keys = 0;

  private constructor(
    private readonly space: TestSpace,
    private client: WalletClient,
    private books: MoneyBooks,
  ) {}

  static async begin(): Promise<Run> {
    const space = await TestSpace.make();
    await space.ask('PUT', '/clock', { action: 'freeze' });
    return new Run(space, await WalletClient.as(space, 'super'), await readBooks(space));
  }

  async happen(action: MoneyAction): Promise<void> {
    if (action.do === 'system') await setSystem(this.space, action.name, action.state);
    if (action.do === 'pass') await this.pass(action.duration);
    if (action.do === 'request') await this.request(action);
    expectBalancedBooks(this.books);
  }

  /** Time moves money between wallets and escrows, never in or out. */
  private async pass(duration: string): Promise<void> {
    const ran = await pass(this.space, duration);
    const after = await readBooks(this.space);
    expect(totals(after)).toEqual(totals(this.books));
    expectVersions(this.books, after, ran.length);
    this.books = after;
    this.client = await WalletClient.as(this.space, 'super');
  }

  /** Sends a request; a second time under the same key it repeats a success, lost or not, and moves nothing. */
  private async request({ draw, lose, isSentTwice }: RequestAction): Promise<void> {
    const before = this.books;
    const { path, body } = requestOf(before, draw);
    const key = isSentTwice ? { 'idempotency-key': `key ${++this.keys}` } : {};
    const fault = { no: {}, before: forced(''), after: forced(';phase=after') }[lose];
    const first = await this.client.post(path, body, { ...fault, ...key });
    await this.look(draw, first, lose === 'after');
    if (!isSentTwice) return;
    const after = this.books;
    const second = await this.client.post(path, body, key);
    if (second.headers['idempotency-replayed'] !== 'true') {
      await this.look(draw, second);
      return;
    }
    expect(await readBooks(this.space)).toEqual(after);
    expectFlows({ before, after }, draw, dataOf(second));
  }

  /** A success has moved what it says, a refusal nothing; of a lost answer nobody can tell. */
  private async look(draw: Draw, answer: WireAnswer, isLost = false): Promise<void> {
    const before = this.books;
    const after = await readBooks(this.space);
    expectVersions(before, after, 1);
    if (answer.status < 300) expectFlows({ before, after }, draw, dataOf(answer));
    else if (!isLost) expect(after).toEqual(before);
    this.books = after;
  }
}

function expectFlows(books: { before: MoneyBooks; after: MoneyBooks }, draw: Draw, data: Data): void {
  const flows = flowsOf(books.before, draw, data);
  expect(totals(books.after)).toEqual(withFlows(totals(books.before), tenantId(1), flows));
}

const forced = (phase: string): Record<string, string> => ({ 'x-sandbox-error': `ERR_WALLET_TIMEOUT${phase}` });

describe('money', () => {
  it('is neither made nor lost by any sequence of operations, faults, outages and jumps of time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(moneyActions, { minLength: 20, maxLength: 40 }), async (actions) => {
        const run = await Run.begin();
        for (const action of actions) await run.happen(action);
      }),
      { numRuns: tries(12) },
    );
  }, 60_000);
});
