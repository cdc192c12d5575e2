import { formatDecimal } from '@sadpath/money';
import type { Account } from '../domain/account';
import type { Holder } from '../domain/holder';
import type {
  AccountStatusResponse,
  BalanceResponse,
  HeldAccountResponse,
  HolderResponse,
  OpenedAccountResponse,
} from './dto/accounts.responses.dto';

/** What is on an account, in rupees; nothing is ever reserved, so that both balances agree. */
export function balanceView({ accountNo, balance, currency, status }: Account): BalanceResponse {
  const shown = formatDecimal(balance, 2);
  return { accountNo, availableBalance: shown, ledgerBalance: shown, currency, accountStatus: status };
}

/** An account with its status. */
export function statusView({ accountNo, status }: Account): AccountStatusResponse {
  return { accountNo, accountStatus: status };
}

/** A holder with all accounts. */
export function holderView({ entityId, name, mobile }: Holder, accounts: readonly Account[]): HolderResponse {
  return { entityId, name, mobile, accounts: accounts.map(heldView) };
}

/** The account of a registration; `opened` tells whether it is new. */
export function openedView(account: Account, opened: boolean): OpenedAccountResponse {
  return { ...heldView(account), entityId: account.entityId ?? null, opened };
}

function heldView(account: Account): HeldAccountResponse {
  const { accountType = null, currency, schemeCode = null } = account;
  return { ...statusView(account), accountType, accountsCurrency: currency, schemeCode };
}
