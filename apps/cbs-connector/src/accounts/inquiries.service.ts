import { Injectable } from '@nestjs/common';
import { dcmsError, keyIn, type Visit } from '@sadpath/dcms';
import { cbsConnectorCollections } from '../cbs-connector.collections';
import { type Account, accountIn } from '../domain/account';
import { invalidAccount } from '../domain/refusals';
import { throughCoreBank } from '../domain/core-bank-link';
import type { Holder } from '../domain/holder';
import { LedgerStore } from '../ledger.store';

/** A holder with all accounts. */
export interface HolderWithAccounts {
  readonly holder: Holder;
  readonly accounts: readonly Account[];
}

/** Which holder is meant: that of an account, or an entity. */
export interface HolderQuestion {
  readonly accountNo?: string | null;
  readonly entityId?: string | null;
}

/** Asks the core bank. All questions throw `cbs.invalid.account` and the codes of the line (contracts/debit.md §3.5). */
@Injectable()
export class InquiriesService {
  account({ call, tenant }: Visit, accountNo: string): Promise<Account> {
    return throughCoreBank(call.dependency('core-bank').state, () =>
      call.store.transaction(async (tx) =>
        accountIn(await new LedgerStore(tx, tenant).accounts([accountNo]), accountNo),
      ),
    );
  }

  holder({ call, tenant }: Visit, entityId: string): Promise<Holder> {
    return throughCoreBank(call.dependency('core-bank').state, async () => {
      const holder = await call.store.transaction((tx) =>
        tx.get(cbsConnectorCollections.holders, keyIn(tenant, entityId)),
      );
      if (holder === undefined) throw invalidAccount('entityId', entityId);
      return holder;
    });
  }

  /** The holder of an account, or the entity itself when no account is named; `invalid.input.request` when neither is. */
  async holderWithAccounts(visit: Visit, { accountNo, entityId }: HolderQuestion): Promise<HolderWithAccounts> {
    const isByAccount = accountNo !== undefined && accountNo !== null;
    const asked = isByAccount ? ((await this.account(visit, accountNo)).entityId ?? accountNo) : entityId;
    if (asked === undefined || asked === null) throw neither();
    const holder = await this.holder(visit, asked);
    const accounts = await visit.call.store.transaction((tx) => new LedgerStore(tx, visit.tenant).accountsOf(asked));
    return { holder, accounts };
  }
}

function neither(): Error {
  const fields = [{ field: 'accountNo', message: 'accountNo or entityId is required', rule: 'oneOf' }];
  return dcmsError('invalid.input.request', undefined, { fields });
}
