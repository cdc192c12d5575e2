import { comparing, type ServiceError } from '@sadpath/errors';
import type { Minor } from '@sadpath/money';
import { walletError } from '../wallet.errors';
import { availableOf, outstandingOf, type Wallet } from './wallet';

/**
 * Lets an amount pass that the wallet can spend. Else `ERR_WALLET_INSUFFICIENT_BALANCE` on a prepaid and
 * `ERR_WALLET_CREDIT_LIMIT_EXCEEDED` on a post-paid wallet (contract wallet §5.1).
 */
export function requireFunds(wallet: Wallet, requested: Minor): void {
  if (requested > availableOf(wallet)) throw shortOf(wallet, requested);
}

function shortOf(wallet: Wallet, requested: Minor): ServiceError {
  const available = availableOf(wallet);
  if (wallet.billingMode === 'postpaid') {
    const { creditLimit } = wallet;
    const outstanding = outstandingOf(wallet);
    return walletError('ERR_WALLET_CREDIT_LIMIT_EXCEEDED', undefined, {
      details: { reason: 'CREDIT_LIMIT_EXCEEDED', creditLimit, outstanding, requested, available },
      ...comparing({ available }, { requested }),
    });
  }
  const { currency } = wallet;
  const shortfall = requested - available;
  return walletError('ERR_WALLET_INSUFFICIENT_BALANCE', undefined, {
    details: { reason: 'INSUFFICIENT_BALANCE', available, requested, shortfall, currency },
    ...comparing({ available }, { requested }),
  });
}
