import type { Minor } from '@sadpath/money';
import { type Loan, repay, requireRepayable } from './loan';
import { debit, type Posting } from './posting';
import { ruleError } from './refusals';
import type { Stamp } from './stamp';
import { requireDebitable, type Wallet } from './wallet';

/** A repaid loan and the wallet it was paid from. */
export interface Repayment {
  readonly loan: Loan;
  readonly posting: Posting;
}

/** Pays an instalment or more from a wallet: VALIDATION_ERROR, the wallet's refusals, INSUFFICIENT_FUNDS (contract banking §3.6). */
export function repayLoan(
  loan: Loan,
  amount: Minor,
  by: { userId: string; source: Wallet | undefined; stamp: Stamp },
): Repayment {
  requireRepayable(loan, amount);
  const source = requireDebitable(by.source, by.userId);
  if (source.currency !== 'NGN') throw ruleError('sourceWalletId', 'Loans are repaid in NGN');
  const posting = debit(source, [{ category: 'loan', amount, narration: `${loan.productName} repayment` }], by.stamp);
  return { loan: repay(loan, amount, by.stamp.now), posting };
}
