import fc from 'fast-check';
import type { Flow, MoneyBooks } from './money-books';
import { fixture, type Data } from './wallet-client';

/** A request below `/wallet/v1`. */
export interface MoneyRequest {
  readonly path: string;
  readonly body?: object;
}

/** One thing that happens to the books: a request with its fault, sent once or again under its key; a system that changes; time that passes. */
export type MoneyAction =
  | {
      readonly do: 'request';
      readonly draw: Draw;
      readonly lose: 'no' | 'before' | 'after';
      readonly isSentTwice: boolean;
    }
  | { readonly do: 'system'; readonly name: string; readonly state: string }
  | { readonly do: 'pass'; readonly duration: string };

/** What a generated request is made of; numbers choose among what is there. */
export interface Draw {
  readonly kind: keyof typeof REQUESTS;
  readonly one: number;
  readonly other: number;
  readonly amount: number;
  readonly flag: boolean;
}

const REFUNDABLE: readonly string[] = ['debit', 'transfer_out', 'topup'];
const WALLETS = [1, 2, 3, 5, 6, 7, 8, 10].map((n) => fixture('wallet', n));

function choose<T>(list: readonly T[], n: number): T | undefined {
  return list[n % Math.max(1, list.length)];
}

/** Mostly one of those that fit, so that operations succeed; now and then any. */
function fitting<T>(list: readonly T[], { one, other }: Draw, fits: (item: T) => boolean): T {
  const wanted = list.filter(fits);
  return choose(wanted.length === 0 || other % 5 === 0 ? list : wanted, one)!;
}

const from = ({ one }: Draw): string => `/wallets/${choose(WALLETS, one)!}`;
const to = ({ other }: Draw): string => choose(WALLETS, other)!;
const pending = ({ transactions }: MoneyBooks, draw: Draw): string =>
  fitting(transactions, draw, ({ status }) => status === 'pending').id;
const refundable = ({ transactions }: MoneyBooks, draw: Draw): string =>
  fitting(transactions, draw, ({ type, status }) => REFUNDABLE.includes(type) && status !== 'refunded').id;
const escrow = ({ escrows }: MoneyBooks, draw: Draw, status: string): string =>
  `/escrows/${fitting(escrows, draw, (each) => each.status === status).id}`;

/** Every operation that moves money or decides whether it may. */
const REQUESTS = {
  topup: (_, draw) => ({
    path: `/wallets/${fixture('wallet', 1)}/topup`,
    body: { ...paid(draw), amount: draw.amount },
  }),
  credit: (_, draw) => ({ path: `${from(draw)}/credit`, body: { amount: draw.amount } }),
  debit: (_, draw) => ({ path: `${from(draw)}/debit`, body: { amount: draw.amount } }),
  hold: (_, draw) => ({ path: `${from(draw)}/debit`, body: { amount: draw.amount, capture: false } }),
  complete: (books, draw) => ({
    path: `/transactions/${pending(books, draw)}/complete`,
    body: draw.flag ? {} : { amount: draw.amount % 400 || 1 },
  }),
  cancel: (books, draw) => ({ path: `/transactions/${pending(books, draw)}/cancel` }),
  refund: (books, draw) => ({
    path: `/transactions/${refundable(books, draw)}/refund`,
    body: draw.flag ? {} : { amount: draw.amount },
  }),
  transfer: (_, draw) => ({ path: `${from(draw)}/transfer`, body: { toWalletId: to(draw), amount: draw.amount } }),
  convert: (_, draw) => {
    const ends = [fixture('wallet', 1), fixture('wallet', 7)];
    const [source, target] = draw.flag ? ends : ends.reverse();
    return { path: `/wallets/${source!}/convert`, body: { toWalletId: target, amount: draw.amount } };
  },
  openEscrow: (_, draw) => ({
    path: '/escrows',
    body: {
      payerWalletId: choose(WALLETS, draw.one),
      payeeWalletId: to(draw),
      amount: draw.amount,
      expiresInSeconds: draw.flag ? 60 : 90_000,
    },
  }),
  fund: (books, draw) => ({ path: `${escrow(books, draw, 'created')}/fund` }),
  release: (books, draw) => ({ path: `${escrow(books, draw, 'funded')}/release` }),
  refundEscrow: (books, draw) => ({ path: `${escrow(books, draw, 'funded')}/refund` }),
  dispute: (books, draw) => ({ path: `${escrow(books, draw, 'funded')}/dispute`, body: { reason: 'late' } }),
  resolve: (books, draw) => ({
    path: `${escrow(books, draw, 'disputed')}/resolve`,
    body: { outcome: draw.flag ? 'release_to_payee' : 'refund_to_payer' },
  }),
  split: (_, draw) => ({
    path: '/split-payments',
    body: {
      sourceWalletId: choose(WALLETS, draw.one),
      totalAmount: draw.amount + 1,
      splits: [
        { walletId: to(draw), amount: draw.amount },
        { walletId: fixture('wallet', 8), amount: 1 },
      ],
      execute: draw.flag,
    },
  }),
  executeSplit: () => ({ path: `/split-payments/${fixture('split', 1)}/execute` }),
  buyCredits: (_, draw) => ({
    path: `/wallets/${fixture('wallet', 1)}/credits/purchase`,
    body: { packId: 'pack_100', ...(draw.flag ? { ...paid(draw), source: 'payment_method' } : {}) },
  }),
  consumeCredits: (_, draw) => ({ path: `${from(draw)}/credits/consume`, body: { operation: 'zar_ensemble' } }),
  suspend: (_, draw) => ({ path: `${from(draw)}/suspend`, body: { reason: 'odd', durationSeconds: 60 } }),
  freeze: (_, draw) => ({ path: `${from(draw)}/freeze`, body: { reason: 'review' } }),
  unfreeze: (_, draw) => ({ path: `${from(draw)}/unfreeze` }),
  unsuspend: (_, draw) => ({ path: `${from(draw)}/unsuspend` }),
  close: (_, draw) => ({ path: `${from(draw)}/close` }),
} satisfies Record<string, (books: MoneyBooks, draw: Draw) => MoneyRequest>;

function paid(_: Draw): object {
  return { paymentMethodId: fixture('method', 1) };
}

/** The request of a draw in the present state of the books. */
export function requestOf(books: MoneyBooks, draw: Draw): MoneyRequest {
  return REQUESTS[draw.kind](books, draw);
}

/** What a success has moved between the wallets and the world outside; operations not named here move nothing. */
export function flowsOf(books: MoneyBooks, { kind }: Draw, data: Data): readonly Flow[] {
  const flow = (leg: unknown, sign: number): Flow => {
    const { currency, amount } = leg as Flow;
    return { currency, amount: sign * amount };
  };
  switch (kind) {
    case 'topup':
    case 'credit':
      return [flow(data, 1)];
    case 'debit':
    case 'complete':
      return [flow(data, -1)];
    case 'refund': {
      const original = books.transactions.find(({ id }) => id === data['relatedId']);
      return original?.type === 'transfer_out' ? [] : [flow(data, data['direction'] === 'in' ? 1 : -1)];
    }
    case 'convert':
      return [flow(data['debit'], -1), flow(data['credit'], 1)];
    case 'buyCredits': {
      const bought = data['transaction'] as Data;
      return bought['paymentMethodId'] === null ? [flow(bought, -1)] : [];
    }
    default:
      return [];
  }
}

/** Requests that fit the books more often than not. */
export const draws: fc.Arbitrary<Draw> = fc.record({
  kind: fc.constantFrom(...(Object.keys(REQUESTS) as (keyof typeof REQUESTS)[])),
  one: fc.nat(40),
  other: fc.nat(40),
  amount: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 200_000 })),
  flag: fc.boolean(),
});

/** Anything that may happen. */
export const moneyActions: fc.Arbitrary<MoneyAction> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('request' as const),
      draw: draws,
      lose: fc.oneof(
        { weight: 4, arbitrary: fc.constant('no' as const) },
        { weight: 1, arbitrary: fc.constantFrom('before' as const, 'after' as const) },
      ),
      isSentTwice: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('system' as const),
      name: fc.constantFrom('db', 'fx', 'gateway'),
      state: fc.constantFrom('up', 'up', 'down', 'slow', 'corrupt'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      duration: fc.constantFrom('PT30S', 'PT61S', 'PT16M', 'PT2H', 'P1D', 'P8D'),
    }),
  },
);
