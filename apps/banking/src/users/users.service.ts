import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections, emailKey } from '../banking.collections';
import { bankingError } from '../banking.errors';
import { requireMfaCode } from '../domain/mfa-challenge';
import type { Tenant } from '../domain/tenant';
import type { User } from '../domain/user';
import { LedgerService } from '../ledger/ledger.service';
import type { SetMfaRequest } from './dto/user.requests.dto';
import type { FoundUserResponse } from './dto/user.responses.dto';

/** The users of a bank (contract banking §3.2). */
@Injectable()
export class UsersService {
  constructor(private readonly ledger: LedgerService) {}

  /** Throws USER_NOT_FOUND, also for users of other banks. */
  byEmail(call: Call, tenant: Tenant, email: string): Promise<FoundUserResponse> {
    return call.store.transaction(async (tx) => {
      const [user] = await tx.find(bankingCollections.users, 'email', emailKey(tenant.id, email));
      return this.found(tx, user, tenant);
    });
  }

  /** Throws USER_NOT_FOUND, also for users of other banks. */
  byId(call: Call, tenant: Tenant, id: string): Promise<FoundUserResponse> {
    return call.store.transaction(async (tx) => {
      return this.found(tx, await tx.get(bankingCollections.users, id.toLowerCase()), tenant);
    });
  }

  /** Switches the second factor on or off. Throws INVALID_MFA_CODE. */
  setMfa(call: Call, { user: { id } }: BankCaller, { enabled, code }: SetMfaRequest): Promise<User> {
    return call.store.transaction(async (tx) => {
      const user = await tx.get(bankingCollections.users, id);
      if (user === undefined) throw bankingError('USER_NOT_FOUND');
      requireMfaCode(user, code, call.now);
      const changed = { ...user, mfaEnabled: enabled };
      await tx.put(bankingCollections.users, changed);
      return changed;
    });
  }

  private async found(tx: Transaction, user: User | undefined, tenant: Tenant): Promise<FoundUserResponse> {
    if (user?.tenantId !== tenant.id) throw bankingError('USER_NOT_FOUND');
    const primary = await this.ledger.wallet(tx, user.id, undefined);
    const { id, firstName, lastName } = user;
    return { id, firstName, lastName, accountNumber: primary?.walletNumber ?? null };
  }
}
