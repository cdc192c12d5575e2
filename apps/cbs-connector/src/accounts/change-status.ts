import { dcmsError } from '@sadpath/dcms';
import { type Account, accountIn, type AccountStatus } from '../domain/account';
import { withStatus } from '../domain/account-status';
import type { LedgerStore } from '../ledger.store';

/** A status that an account shall have, and the field of the request that says so. */
export interface StatusChange {
  readonly accountNo: string;
  readonly accountStatus: AccountStatus;
  readonly field: string;
}

/** Moves an account to a status. Throws `cbs.invalid.account`; `invalid.input.request` where no way leads there (contract §4.4). */
export async function changeStatus(ledger: LedgerStore, change: StatusChange, holder?: string): Promise<Account> {
  const { accountNo, accountStatus } = change;
  const found = await ledger.accounts([accountNo]);
  const isOfOthers = holder !== undefined && found[accountNo]?.entityId !== holder;
  const account = accountIn(isOfOthers ? {} : found, accountNo);
  const changed = withStatus(account, accountStatus);
  if (changed === undefined) throw noWay(change, account.status);
  await ledger.keepAccounts([changed]);
  return changed;
}

function noWay({ field, accountStatus }: StatusChange, from: AccountStatus): Error {
  const fields = [{ field, message: `${field} cannot become ${accountStatus} from ${from}`, rule: 'lifecycle' }];
  return dcmsError('invalid.input.request', undefined, { fields });
}
