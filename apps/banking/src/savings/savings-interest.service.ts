import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { bankingCollections } from '../banking.collections';
import { BANKING_JOBS } from '../banking.jobs';
import { nextInterestInstant } from '../domain/lagos-calendar';
import { creditInterest, mature, type SavingsAccount } from '../domain/savings-account';

/** What time does to savings: monthly interest and maturity (contract banking §4). */
@Injectable()
export class SavingsInterestService {
  /** Plans the next credit of interest, and the maturity where there is one. */
  plan(call: Call, { id, maturesAt }: SavingsAccount): void {
    call.plan(BANKING_JOBS.creditInterest, id, nextInterestInstant(call.now));
    if (maturesAt !== null) call.plan(BANKING_JOBS.matureSavings, id, maturesAt);
  }

  /** Credits a month's interest and plans the next; an account that is not active earns nothing more. */
  async credit(call: Call, id: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const account = await tx.get(bankingCollections.savings, id);
      if (account?.status !== 'active') return;
      await tx.put(bankingCollections.savings, creditInterest(account, call.now));
      call.plan(BANKING_JOBS.creditInterest, id, nextInterestInstant(call.now));
    });
  }

  /** Frees bound money, with its last interest. */
  async mature(call: Call, id: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const account = await tx.get(bankingCollections.savings, id);
      const matured = account && mature(account, call.now);
      if (matured !== undefined) await tx.put(bankingCollections.savings, matured);
    });
  }
}
