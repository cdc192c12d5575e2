import { machineOf, type Machine } from '@sadpath/service';
import { bankingCollections } from './banking.collections';
import { attemptLogin, loginLifecycle, loginState } from './domain/login';
import { type Loan, loanLifecycle, requireRepayable } from './domain/loan';
import { loanApplicationLifecycle } from './domain/loan-application';
import { withdrawSavings } from './domain/move-savings';
import { paymentLifecycle } from './domain/payment';
import { type SavingsAccount, savingsLifecycle } from './domain/savings-account';
import type { Stamp } from './domain/stamp';
import { transferLifecycle } from './domain/transfer';
import type { User } from './domain/user';
import { changeState, type Wallet, type WalletEvent, walletLifecycle } from './domain/wallet';

const statusOf = <S>({ status }: { readonly status: S }): S => status;

/** Documents of which nothing but the state decides on a refusal. */
const asking = (event: WalletEvent) => (state: Wallet['state']) => changeState({ state } as Wallet, event);
const logIn = (state: string) => {
  const locked = { lockedSince: 0, lockedUntil: 1 };
  const user = { failedLogins: 0, ...(state === 'locked' ? locked : { lockedSince: null, lockedUntil: null }) };
  return attemptLogin(user as User, '', { now: 0, rules: {} as never }).refusal;
};
const withdraw = (status: SavingsAccount['status']) =>
  withdrawSavings({ status } as SavingsAccount, {} as never, {
    ...{ userId: '', destination: undefined, stamp: { now: 0 } as Stamp },
  });

/** The lives of what the bank keeps (contract banking §4). */
export const bankingMachines: readonly Machine[] = [
  machineOf(transferLifecycle, bankingCollections.transfers, {
    ...{ name: 'transfer', meaning: 'Money on its way; time completes or reverses it', stateOf: statusOf },
  }),
  machineOf(walletLifecycle, bankingCollections.wallets, {
    ...{ name: 'wallet', meaning: 'Whether money may leave and enter it', stateOf: ({ state }: Wallet) => state },
    tries: { freeze: asking('freeze'), unfreeze: asking('unfreeze') },
  }),
  machineOf(loginLifecycle, bankingCollections.users, {
    ...{ name: 'login', meaning: 'Whether an account takes logins', stateOf: loginState },
    tries: { fail: logIn, succeed: logIn },
  }),
  machineOf(loanApplicationLifecycle, bankingCollections.applications, {
    ...{ name: 'loan application', meaning: 'A request for a loan', stateOf: statusOf },
  }),
  machineOf(loanLifecycle, bankingCollections.loans, {
    ...{ name: 'loan', meaning: 'A loan from its disbursal to its last instalment', stateOf: statusOf },
    tries: { settle: (status) => requireRepayable({ status } as Loan, 1) },
  }),
  machineOf(savingsLifecycle, bankingCollections.savings, {
    ...{ name: 'savings account', meaning: 'Money that earns interest', stateOf: statusOf },
    tries: { close: withdraw },
  }),
  machineOf(paymentLifecycle, bankingCollections.payments, {
    ...{ name: 'bill payment', meaning: 'A bill that is paid', stateOf: statusOf },
  }),
];
