import { total } from '@sadpath/money';
import { expectBalancedBooks, type MoneyBooks } from '../../flows/wallet/money-books';
import type { BookedAccount, BookedPosting } from '../../flows/debit/core-bank-books';
import { fixture } from '../../flows/wallet/wallet-client';
import type { WireAnswer } from '../../support/wire';
import { Client, type Accepted, type Order } from './client';
import type { StackSpace } from './stack-space';

const CLIENTS_PER_SERVICE = 4;
const ACCOUNT = '8642135';
const WALLETS = [fixture('wallet', 1), fixture('wallet', 2)];

/** Clients that move money through the core bank and between wallets, all at the same time. */
export class MoneyLoad {
  private readonly waiting = new Set<() => void>();
  private readonly ended: Promise<unknown>;
  private readonly clients: readonly Client[];

  private constructor(
    private readonly space: StackSpace,
    private readonly bankBefore: number,
    orders: readonly ((at: number) => Order)[],
    /** Settles when the processes that are meant to be there are there. */
    private readonly untilUp: () => Promise<void>,
  ) {
    const send = (order: Order): Promise<WireAnswer | undefined> => this.send(order);
    this.clients = orders.map((next) => new Client(next, send, () => this.progress()));
    this.ended = Promise.all(this.clients.map((client) => client.work()));
    // It is awaited when the load is over; until then its failure waits.
    this.ended.catch(() => this.progress());
  }

  static async start(space: StackSpace, untilUp: () => Promise<void> = () => Promise.resolve()): Promise<MoneyLoad> {
    const [bank, wallet] = [await space.bankAdmin(), await space.walletAdmin()];
    const names = Array.from({ length: CLIENTS_PER_SERVICE }, (_, at) => String(at));
    const orders = names.flatMap((name) => [
      (at: number) => bankOrder(`cbs-${name}-`, at, bank),
      (at: number) => walletOrder(`wallet-${name}-${String(at)}`, at, wallet),
    ]);
    return new MoneyLoad(space, await bankSum(space), orders, untilUp);
  }

  /** Waits until every client is so far. Rejects when an order is stuck. */
  async until(isSoFar: (client: Client) => boolean): Promise<void> {
    while (!this.clients.every(isSoFar)) {
      await Promise.race([new Promise<void>((resolve) => this.waiting.add(resolve)), this.ended]);
    }
  }

  get refusals(): readonly Accepted[] {
    return this.clients.flatMap(({ refusals }) => refusals);
  }

  get accepted(): readonly Accepted[] {
    return this.clients.flatMap(({ accepted }) => accepted);
  }

  /** Orders sent to which no answer came. */
  get unanswered(): number {
    return total(this.clients.map(({ unanswered }) => unanswered));
  }

  /** Lets every order under way be accepted, and sends no more. Rejects when one is stuck. */
  async finish(): Promise<void> {
    for (const client of this.clients) client.stop();
    await this.ended;
  }

  /** Expects every accepted order to be in the state once and as it was answered, and the books to balance. */
  async expectEveryOrderDoneOnce(): Promise<void> {
    await this.expectBankBooks(this.accepted.filter(({ order }) => order.service === 'cbs-connector'));
    await this.expectWalletBooks(this.accepted.filter(({ order }) => order.service === 'wallet'));
  }

  /** Expects each remembered order to have the due job that forgets it, and no such job to be about anything else. */
  async expectEveryOrderForgottenInTime(): Promise<void> {
    const { due } = await this.space.ask<{ due: readonly { job: string; entity: string }[] }>('GET', '/clock');
    const planned = (job: string): readonly string[] =>
      due.flatMap((each) => (each.job === job ? [each.entity] : [])).sort();
    const uses = await this.space.documents<{ readonly key: string }>('wallet', 'idempotency-keys');
    expect(planned('forget-key')).toEqual(uses.map(({ key }) => key).sort());
    const postings = await this.space.documents<{ readonly tenant: string; readonly txnId: string }>(
      'cbs-connector',
      'postings',
    );
    const orders = postings.filter(({ txnId }) => txnId.startsWith('cbs-'));
    expect(planned('forget-txn')).toEqual(orders.map(({ tenant, txnId }) => `${tenant}/${txnId}`).sort());
  }

  private async expectBankBooks(accepted: readonly Accepted[]): Promise<void> {
    const postings = await this.space.documents<BookedPosting & { cbsRef: string }>('cbs-connector', 'postings');
    const booked = postings.filter(({ txnId }) => txnId.startsWith('cbs-'));
    const answered = accepted.map(({ answer }) => (answer.body as { data: { txnId: string; cbsRef: string } }).data);
    const names = (list: readonly { txnId: string; cbsRef: string }[]): readonly string[] =>
      list.map(({ txnId, cbsRef }) => `${txnId} ${cbsRef}`).sort();
    expect(names(booked)).toEqual(names(answered));
    expect(await bankSum(this.space)).toBe(this.bankBefore);
  }

  private async expectWalletBooks(accepted: readonly Accepted[]): Promise<void> {
    const wallets: MoneyBooks['wallets'] = await this.space.documents('wallet', 'wallets');
    const transactions: MoneyBooks['transactions'] = await this.space.documents('wallet', 'transactions');
    expectBalancedBooks({ wallets, transactions, escrows: await this.space.documents('wallet', 'escrows') });
    const moved = transactions.filter(({ description }) => description?.startsWith('wallet-') === true);
    const booked = moved.map(({ description, type }) => `${String(description)} ${type}`).sort();
    const wanted = accepted.flatMap(({ order: { id } }) => [`${id} transfer_in`, `${id} transfer_out`]).sort();
    expect(booked).toEqual(wanted);
    const known = new Set(transactions.map(({ id }) => id));
    for (const { answer } of filled(accepted)) {
      const { debit, credit } = (answer.body as { data: Readonly<Record<string, { readonly id: string }>> }).data;
      expect([known.has(debit!.id), known.has(credit!.id)]).toEqual([true, true]);
    }
  }

  private async send({ service, path, request }: Order): Promise<WireAnswer | undefined> {
    await this.untilUp();
    return this.space.on(service, path, request).catch(() => undefined);
  }

  private progress(): void {
    for (const go of this.waiting) go();
    this.waiting.clear();
  }
}

/** Debits and credits, and of every third order back what the order before took. */
function bankOrder(prefix: string, at: number, headers: Readonly<Record<string, string>>): Order {
  const id = `${prefix}${String(at)}`;
  const posting = { accountNo: ACCOUNT, amount: '1.00', txnId: id };
  const kinds = [
    ['credit', posting],
    ['debit', posting],
    ['reversal', { originalTxnId: `${prefix}${String(at - 1)}`, txnId: id }],
  ] as const;
  const [kind, body] = kinds[at % kinds.length]!;
  return { id, service: 'cbs-connector', path: `/dcms/cbs/${kind}`, request: { method: 'POST', headers, body } };
}

/** Transfers to and fro. */
function walletOrder(id: string, at: number, admin: Readonly<Record<string, string>>): Order {
  const [from, to] = [WALLETS[at % 2]!, WALLETS[(at + 1) % 2]!];
  const headers = { ...admin, 'idempotency-key': id };
  const body = { toWalletId: to, amount: 10, description: id };
  return {
    id,
    service: 'wallet',
    path: `/wallet/v1/wallets/${from}/transfer`,
    request: { method: 'POST', headers, body },
  };
}

/** The balances of all accounts of the core bank, its own included, in paise. */
async function bankSum(space: StackSpace): Promise<number> {
  return total((await space.documents<BookedAccount>('cbs-connector', 'accounts')).map(({ balance }) => balance));
}
