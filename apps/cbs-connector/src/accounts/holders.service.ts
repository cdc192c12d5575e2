import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import { cbsConnectorCollections } from '../cbs-connector.collections';
import { invalidAccount } from '../domain/refusals';
import { throughCoreBank } from '../domain/core-bank-link';
import type { Holder } from '../domain/holder';
import { LedgerStore } from '../ledger.store';
import { changeStatus } from './change-status';
import type { HolderFileRequest } from './dto/accounts.requests.dto';
import { withForm } from './holders';

const { holders } = cbsConnectorCollections;

/** Keeps the bank's file on its customers as the Customer Service knows them. */
@Injectable()
export class HoldersService {
  /**
   * Changes what the form names. Throws `cbs.invalid.account` for an entity that holds nothing here or an account of another,
   * `invalid.input.request` for a status that no way leads to.
   */
  update({ call, tenant }: Visit, entityId: string, form: HolderFileRequest): Promise<Holder> {
    return throughCoreBank(call.dependency('core-bank').state, () =>
      call.store.transaction(async (tx) => {
        const known = await tx.get(holders, keyIn(tenant, entityId));
        if (known === undefined) throw invalidAccount('entityId', entityId);
        const holder = withForm(known, form);
        await tx.put(holders, { ...holder, tenant });
        const ledger = new LedgerStore(tx, tenant);
        for (const [place, change] of (form.accounts ?? []).entries())
          await changeStatus(ledger, { ...change, field: `accounts.${String(place)}.accountStatus` }, entityId);
        return holder;
      }),
    );
  }
}
