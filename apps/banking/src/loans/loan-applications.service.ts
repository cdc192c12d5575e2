import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections } from '../banking.collections';
import { bankingFixtures } from '../banking.fixtures';
import { BANKING_JOBS } from '../banking.jobs';
import { rulesOf } from '../banking.settings';
import { applyForLoan, type LoanOrder } from '../domain/apply-for-loan';
import { disburseLoan } from '../domain/disburse-loan';
import { nextArrearsAt } from '../domain/loan';
import {
  approve,
  attach,
  type LoanApplication,
  type LoanDocument,
  requireApplication,
} from '../domain/loan-application';
import { requireProduct } from '../domain/loan-product';
import { LedgerService } from '../ledger/ledger.service';

/** A request for a loan as it was sent. */
export interface LoanWish extends LoanOrder {
  readonly productId: string;
  readonly disbursementWalletId: string | null;
}

/** Applications from their submission to their disbursement (contract banking §3.6, §4). */
@Injectable()
export class LoanApplicationsService {
  constructor(private readonly ledger: LedgerService) {}

  /** Throws the refusals of contract banking §3.6. */
  async apply(call: Call, { tenant, user }: BankCaller, wish: LoanWish): Promise<LoanApplication> {
    const rules = rulesOf(call);
    const product = requireProduct(bankingFixtures.loanProducts, wish.productId);
    return call.store.transaction(async (tx) => {
      const wallet = await this.ledger.wallet(tx, user.id, wish.disbursementWalletId);
      const loans = await tx.find(bankingCollections.loans, 'running', user.id);
      const applications = await tx.find(bankingCollections.applications, 'open', user.id);
      const facts = { rules, product, user, wallet, loans, applications };
      const submitted = applyForLoan(wish, facts, await this.ledger.stamp(tx, call, tenant));
      await tx.put(bankingCollections.applications, submitted);
      call.plan(BANKING_JOBS.approveLoan, submitted.id, call.now + rules.loanApprovalMs);
      return submitted;
    });
  }

  /** Newest first. */
  async list(call: Call, { user }: BankCaller): Promise<readonly LoanApplication[]> {
    const all = await call.store.transaction((tx) => tx.find(bankingCollections.applications, 'user', user.id));
    return [...all].reverse();
  }

  /** Throws APPLICATION_NOT_FOUND. */
  async get(call: Call, { user }: BankCaller, id: string): Promise<LoanApplication> {
    const found = await call.store.transaction((tx) => tx.get(bankingCollections.applications, id.toLowerCase()));
    return requireApplication(found, user.id);
  }

  /** Throws APPLICATION_NOT_FOUND. */
  attach(
    call: Call,
    { user }: BankCaller,
    to: { id: string } & Pick<LoanDocument, 'type' | 'fileName'>,
  ): Promise<LoanDocument> {
    return call.store.transaction(async (tx) => {
      const found = await tx.get(bankingCollections.applications, to.id.toLowerCase());
      const document = { id: call.uuid(), type: to.type, fileName: to.fileName, uploadedAt: call.now };
      await tx.put(bankingCollections.applications, attach(requireApplication(found, user.id), document));
      return document;
    });
  }

  /** Approves an application that is still waiting, and plans its disbursement. */
  async approve(call: Call, id: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const found = await tx.get(bankingCollections.applications, id);
      const next = found && approve(found, call.now);
      if (next === undefined) return;
      await tx.put(bankingCollections.applications, next);
      call.plan(BANKING_JOBS.disburseLoan, id, call.now + rulesOf(call).loanDisbursementMs);
    });
  }

  /** Pays an approved application out, into the primary wallet when the chosen one has been deactivated since. */
  async disburse(call: Call, id: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const application = await tx.get(bankingCollections.applications, id);
      const tenant = application && (await tx.get(bankingCollections.tenants, application.tenantId));
      if (application === undefined || tenant === undefined) return;
      const chosen = await this.ledger.wallet(tx, application.userId, application.disbursementWalletId);
      const wallet = chosen?.state === 'inactive' ? await this.ledger.wallet(tx, application.userId, null) : chosen;
      if (wallet === undefined) return;
      const product = requireProduct(bankingFixtures.loanProducts, application.productId);
      const paid = disburseLoan(application, { product, wallet }, await this.ledger.stamp(tx, call, tenant));
      if (paid === undefined) return;
      await tx.put(bankingCollections.applications, paid.application);
      await tx.put(bankingCollections.loans, paid.loan);
      await this.ledger.record(tx, { wallets: [paid.posting.wallet], entries: paid.posting.entries });
      const arrearsAt = nextArrearsAt(paid.loan, call.now);
      if (arrearsAt !== null) call.plan(BANKING_JOBS.reviewLoan, paid.loan.id, arrearsAt);
    });
  }
}
