import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { bankingFixtures } from '../banking.fixtures';
import { enquireName, type EnquiredName, type EnquiryFacts } from '../domain/name-enquiry';
import type { Tenant } from '../domain/tenant';
import { LedgerService } from '../ledger/ledger.service';

/** Asks whose account it is (contract banking §3.4). */
@Injectable()
export class NameEnquiryService {
  constructor(private readonly ledger: LedgerService) {}

  /** Throws INVALID_BANK_CODE, SERVICE_UNAVAILABLE, INTERNAL_ERROR, ACCOUNT_NOT_FOUND. */
  enquire(call: Call, tenant: Tenant, asked: { accountNumber: string; bankCode: string }): Promise<EnquiredName> {
    return call.store.transaction(async (tx) => {
      const facts = await this.facts(tx, call, { tenant, accountNumber: asked.accountNumber });
      return enquireName(asked.accountNumber, asked.bankCode, facts);
    });
  }

  /** What an enquiry looks at. */
  async facts(
    tx: Transaction,
    call: Call,
    { tenant, accountNumber }: { tenant: Tenant; accountNumber: string },
  ): Promise<EnquiryFacts> {
    const local = await this.ledger.localAccount(tx, tenant.id, accountNumber);
    return {
      tenant,
      directory: bankingFixtures.bankDirectory,
      local,
      // Asked for about accounts of other banks alone.
      get nibss() {
        return call.dependency('nibss').state;
      },
    };
  }
}
