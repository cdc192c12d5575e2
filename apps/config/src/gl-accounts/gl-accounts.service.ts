import { Injectable } from '@nestjs/common';
import { dcmsError } from '@sadpath/dcms';
import type { Call } from '@sadpath/service';
import { configCollections } from '../config.collections';
import type { GlAccount } from '../domain/fee-configuration';
import { findOwned, putOwned } from '../owned/owned-docs';

const { glAccounts } = configCollections;

/** The ledger accounts that take the fees of a bank. */
@Injectable()
export class GlAccountsService {
  put(call: Call, at: { tenantId: string; feeType: string }, value: GlAccount): Promise<GlAccount> {
    const { tenantId, feeType: name } = at;
    return call.store.transaction((tx) => putOwned(tx, glAccounts, { tenantId, name, value }));
  }

  /** The accounts of a fee type. Throws `fee.account.not.found`. */
  async read(call: Call, { tenantId, feeType }: { tenantId: string; feeType: string }): Promise<GlAccount> {
    const account = await call.store.transaction((tx) => findOwned(tx, glAccounts, { tenantId, name: feeType }));
    if (account === undefined) {
      const fields = [{ field: 'feeType', message: 'feeType has no GL account', value: feeType }];
      throw dcmsError('fee.account.not.found', { feeType }, { fields });
    }
    return account;
  }
}
