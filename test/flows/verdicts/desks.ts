import { logInToBank, logInToDebit, logInToWallet } from '../../support/log-in';
import type { TestSpace } from '../../support/test-space';
import type { WireRequest } from '../../support/wire';

/** A request of a payer, its path with it. */
export interface Order extends WireRequest {
  readonly path: string;
}

/** How money is paid at a service, as its platform's page has it. */
export interface Desk {
  readonly service: string;
  /** The operation that moves the money. */
  readonly operation: string;
  /** The systems behind it. */
  readonly systems: readonly string[];
  /** Codes that tell that the token has expired. */
  readonly expired: readonly string[];
  /** Whether the platform knows a repetition by a key. */
  readonly isKeyed: boolean;
  /** Headers of a caller who has logged in. */
  logIn(space: TestSpace): Promise<Readonly<Record<string, string>>>;
  /** The payment of that number, the same for all attempts; each pays another amount, so that two are never one. */
  payment(number: number): Order;
  /** What is read to see what became of it. */
  readonly look: Order;
}

function keyOf(number: number): string {
  return `payment-${String(number)}`;
}

const WALLET = '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101';
const ACCOUNT = '8642135';

/** One desk of each platform. */
export const DESKS: readonly Desk[] = [
  {
    ...{ service: 'wallet', operation: 'debitWallet', systems: ['wallet.db', 'wallet.coldStart'], isKeyed: true },
    expired: ['ERR_WALLET_UNAUTHORIZED'],
    logIn: (space) => logInToWallet(space),
    payment: (number) => ({
      ...{ path: `${WALLET}/debit`, method: 'POST', body: { amount: 100 + number } },
      headers: { 'idempotency-key': keyOf(number) },
    }),
    look: { path: `${WALLET}/transactions` },
  },
  {
    ...{ service: 'banking', operation: 'transferInternally', systems: ['banking.fraud'], isKeyed: true },
    expired: ['TOKEN_EXPIRED'],
    logIn: (space) => logInToBank(space),
    payment: (number) => ({
      ...{ path: '/api/v1/banking/transfers/internal', method: 'POST', headers: { 'idempotency-key': keyOf(number) } },
      body: {
        sourceWalletId: '00000000-0000-4000-8000-000000001001',
        ...{ amount: 500 + number, recipientAccountNumber: '0000000003' },
      },
    }),
    look: { path: '/api/v1/banking/wallets/00000000-0000-4000-8000-000000001001' },
  },
  {
    ...{
      service: 'issuing',
      operation: 'depositOnWallet',
      systems: ['issuing.ledger', 'issuing.bank', 'issuing.gateway'],
      isKeyed: false,
    },
    expired: [],
    logIn: () => Promise.resolve({ 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' }),
    payment: (number) => ({
      ...{ path: '/v2/wallets/3001/bank-deposit', method: 'POST' },
      body: { transactionAmount: 100 + number, transactionReference: keyOf(number) },
    }),
    look: { path: '/v2/wallets/3001' },
  },
  {
    ...{ service: 'cbs-connector', operation: 'debit', systems: ['cbs-connector.core-bank'], isKeyed: true },
    expired: ['auth.token.expired'],
    logIn: (space) => logInToDebit(space),
    payment: (number) => ({
      ...{
        path: '/dcms/cbs/debit',
        method: 'POST',
        body: { accountNo: ACCOUNT, amount: `${String(number)}.00`, txnId: keyOf(number) },
      },
    }),
    look: { path: '/dcms/cbs/balance', method: 'POST', body: { accountNo: ACCOUNT } },
  },
];
