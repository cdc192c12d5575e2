import type { Remedy } from '@sadpath/recipes';
import { login, post } from '../../apps/wallet/src/wallet.recipe-steps';
import { MetCode } from '../support/met-code';
import { suiteFacts } from '../support/suite';

const WALLETS = '/wallet/v1/wallets';
const wallet = (n: number): string => `${WALLETS}/00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;

/** What the wallet's page names as a resolution, beside the change that the remedy of the code makes. */
const WAYS: Readonly<Record<string, Readonly<Record<string, Remedy>>>> = {
  'wallet/ERR_WALLET_ALREADY_EXISTS': {
    'the existing wallets are queried': { request: { method: 'GET' } },
  },
  'wallet/ERR_WALLET_CLOSED': {
    'a new wallet is created': { request: { path: WALLETS, body: { amount: null, currency: 'JPY' } } },
  },
  'wallet/ERR_WALLET_SUSPENDED': {
    'an admin ends it': { steps: [post(`${wallet(5)}/unsuspend`)] },
  },
  'wallet/ERR_WALLET_INSUFFICIENT_BALANCE': {
    'the amount is reduced to what is there': {
      steps: [post(`${wallet(8)}/credit`, { amount: 7 }), post(`${wallet(8)}/debit`, { amount: 6 })],
    },
  },
  'wallet/ERR_WALLET_CREDIT_LIMIT_EXCEEDED': {
    'the limit is raised': {
      steps: [{ ...post(`${wallet(6)}/credit-limit`, { creditLimit: 20_001 }), method: 'PATCH' }],
    },
  },
  'wallet/ERR_WALLET_TRANSACTION_ALREADY_COMPLETED': {
    'the status of the transaction is checked': {
      request: { method: 'GET', path: '/wallet/v1/transactions/00000000-0000-4000-8000-000000000302' },
    },
  },
  'wallet/ERR_WALLET_TRANSACTION_ALREADY_REFUNDED': {
    'the refund history is checked': {
      request: { method: 'GET', path: '/wallet/v1/transactions/00000000-0000-4000-8000-000000000303/refunds' },
    },
  },
  'wallet/ERR_WALLET_IDEMPOTENCY_CONFLICT': {
    'a unique key is used': { request: { headers: { 'idempotency-key': 'k2' } } },
  },
  'wallet/ERR_WALLET_ESCROW_EXPIRED': {
    'a new escrow is created': {
      request: {
        path: '/wallet/v1/escrows',
        body: {
          payerWalletId: wallet(1).slice(-36),
          payeeWalletId: wallet(2).slice(-36),
          amount: 100,
        },
      },
    },
  },
  'wallet/ERR_WALLET_ESCROW_DISPUTED': {
    'an admin resolves the dispute': {
      request: {
        path: '/wallet/v1/escrows/00000000-0000-4000-8000-000000000403/resolve',
        body: { outcome: 'release_to_payee' },
      },
    },
  },
  'wallet/ERR_WALLET_TENANT_REQUIRED': {
    'the token has a tenant claim': { steps: [login('admin')] },
  },
};

describe.each(Object.entries(WAYS))('%s is resolved as its page says:', (id, ways) => {
  it.each(Object.entries(ways))('%s', async (_, way) => {
    const recipe = suiteFacts().recipes.find(({ service, code }) => `${service}/${code}` === id)!;
    const { status, code, fault } = await (await MetCode.by(recipe)).mend(way);
    expect({ kind: Math.floor(status / 100), code, fault }).toEqual({ kind: 2, code: undefined, fault: undefined });
  });
});
