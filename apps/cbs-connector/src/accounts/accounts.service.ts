import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { Account, AccountStatus } from '../domain/account';
import { throughCoreBank } from '../domain/core-bank-link';
import { SETTLEMENT_ACCOUNT } from '../domain/counter-legs';
import { isUnused, openAccount, withoutFunding } from '../domain/open-account';
import { LedgerStore } from '../ledger.store';
import { paiseOf } from '../paise-of';
import { openedView } from './account.view';
import { changeStatus } from './change-status';
import type { OpenAccountRequest } from './dto/accounts.requests.dto';
import type { OpenedAccountResponse } from './dto/accounts.responses.dto';
import { introduce, forgetHolder } from './holders';

/** Opens accounts and moves them from status to status. */
@Injectable()
export class AccountsService {
  /** Opens and funds an account; one that the bank has already stays as it is, whoever holds it. */
  open(visit: Visit, request: OpenAccountRequest): Promise<OpenedAccountResponse> {
    const { call, tenant } = visit;
    return throughCoreBank(call.dependency('core-bank').state, () =>
      call.store.transaction(async (tx) => {
        const ledger = new LedgerStore(tx, tenant);
        const { [request.accountNo]: known } = await ledger.accounts([request.accountNo]);
        if (known !== undefined) return openedView(known, false);
        const opened = await this.openIn(ledger, request, visit);
        await introduce(tx, tenant, request);
        return openedView(opened, true);
      }),
    );
  }

  /**
   * Takes the opening of an account back, as if it had never been, and its holder with it who holds no other; false when
   * there is none to take back, when it is of another customer than the named one, or when money has moved on it since.
   */
  takeBack({ call, tenant }: Visit, accountNo: string, entityId?: string): Promise<boolean> {
    return throughCoreBank(call.dependency('core-bank').state, () =>
      call.store.transaction(async (tx) => {
        const ledger = new LedgerStore(tx, tenant);
        const books = await ledger.accounts([accountNo, SETTLEMENT_ACCOUNT]);
        const postings = await ledger.postingsOn(accountNo);
        const account = Object.hasOwn(books, accountNo) ? books[accountNo] : undefined;
        if (account === undefined || !isUnused(account, postings)) return false;
        if (entityId !== undefined && account.entityId !== entityId) return false;
        await ledger.keepAccounts(withoutFunding(books, postings));
        await ledger.removeAccount(account, postings);
        await forgetHolder(tx, tenant, account.entityId ?? '');
        return true;
      }),
    );
  }

  /** Moves an account to a status; `invalid.input.request` where no way leads there (contracts/debit.md §4.4). */
  changeStatus({ call, tenant }: Visit, change: { accountNo: string; accountStatus: AccountStatus }): Promise<Account> {
    return throughCoreBank(call.dependency('core-bank').state, () =>
      call.store.transaction((tx) => changeStatus(new LedgerStore(tx, tenant), { ...change, field: 'accountStatus' })),
    );
  }

  private async openIn(ledger: LedgerStore, request: OpenAccountRequest, { call }: Visit): Promise<Account> {
    const { accountNo, entityId, accountType, currency, schemeCode, initialFunding } = request;
    const opening = openAccount(await ledger.accounts([SETTLEMENT_ACCOUNT]), {
      accountNo,
      entityId,
      accountType: accountType ?? 'SAVING',
      currency: currency ?? 'INR',
      ...(schemeCode === undefined || schemeCode === null ? {} : { schemeCode }),
      initialFunding: paiseOf(initialFunding ?? '0'),
      cbsRef: await ledger.nextRef(),
      now: call.now,
    });
    await ledger.keepAccounts(opening.accounts);
    if (opening.posting !== undefined) await ledger.keepPosting(opening.posting);
    return opening.account;
  }
}
