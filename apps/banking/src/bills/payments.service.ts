import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections } from '../banking.collections';
import { bankingFixtures } from '../banking.fixtures';
import { BANKING_JOBS } from '../banking.jobs';
import { rulesOf } from '../banking.settings';
import {
  type BillCustomer,
  type BillRoad,
  type CustomerEnquiry,
  enquireCustomer,
  requireBiller,
} from '../domain/biller';
import { type BillOrder, payBill } from '../domain/pay-bill';
import { type Payment, requirePayment, settlePayment, paymentSpending } from '../domain/payment';
import { LedgerService, stampOf } from '../ledger/ledger.service';
import { WebhooksService } from '../webhooks/webhooks.service';
import { PaymentResponse } from './dto/bill.responses.dto';
import { limitsOf } from '../domain/spending-limits';

/** Checks customers and pays bills (contract banking §3.8, §4). */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly webhooks: WebhooksService,
  ) {}

  /** Throws BILLER_NOT_FOUND, INVALID_REFERENCE, SERVICE_UNAVAILABLE, INTERNAL_ERROR, CUSTOMER_NOT_FOUND. */
  validate(call: Call, enquiry: CustomerEnquiry): BillCustomer {
    return enquireCustomer(bankingFixtures.billerBook, enquiry, roadOf(call, enquiry.billerId));
  }

  /** Throws the refusals of contract banking §3.8; a payment that failed at its provider is kept all the same. */
  async pay(
    call: Call,
    { tenant, user }: BankCaller,
    order: BillOrder & { sourceWalletId: string | null },
  ): Promise<Payment> {
    const { payment, refusal } = await call.store.transaction(async (tx) => {
      const source = await this.ledger.wallet(tx, user.id, order.sourceWalletId);
      const road = roadOf(call, order.billerId);
      const facts = {
        rules: rulesOf(call),
        book: bankingFixtures.billerBook,
        userId: user.id,
        source,
        limits: limitsOf(user, rulesOf(call)),
        usage: await this.ledger.usage(tx, source?.id ?? '', call),
        road,
      };
      const decision = payBill(order, facts, await this.ledger.stamp(tx, call, tenant));
      const { id, dueAt } = decision.payment;
      await tx.put(bankingCollections.payments, decision.payment);
      await this.ledger.count(tx, paymentSpending(decision.payment));
      if (dueAt !== null) call.plan(BANKING_JOBS.settlePayment, id, dueAt);
      await this.ledger.record(tx, { wallets: [decision.posting.wallet], entries: decision.posting.entries });
      return decision;
    });
    this.announce(call, payment);
    if (refusal !== undefined) throw refusal;
    return payment;
  }

  /** Throws NOT_FOUND. */
  async get(call: Call, { user }: BankCaller, idOrReference: string): Promise<Payment> {
    const found = await call.store.transaction(async (tx) => {
      const byId = await tx.get(bankingCollections.payments, idOrReference.toLowerCase());
      return byId ?? (await tx.find(bankingCollections.payments, 'reference', idOrReference.toUpperCase()))[0];
    });
    return requirePayment(found, user.id);
  }

  /** Completes a payment that waited on a slow road. */
  async settle(call: Call, id: string): Promise<void> {
    const settled = await call.store.transaction(async (tx) => {
      const payment = await tx.get(bankingCollections.payments, id);
      const next = payment && settlePayment(payment, stampOf(call, payment.reference));
      if (next !== undefined) await tx.put(bankingCollections.payments, next);
      return next;
    });
    if (settled !== undefined) this.announce(call, settled);
  }

  /** Tells of the end of a payment; outside of its transaction, because it goes on in the background. */
  private announce(call: Call, payment: Payment): void {
    if (payment.dueAt !== null) return;
    const type = payment.status === 'completed' ? 'transaction.completed' : 'transaction.failed';
    this.webhooks.announce(call, payment.tenantId, { type, data: { ...PaymentResponse.of(payment) } });
  }
}

/** States of the switch and of the biller. Throws BILLER_NOT_FOUND. */
function roadOf(call: Call, billerId: string): BillRoad {
  const biller = requireBiller(bankingFixtures.billerBook, billerId);
  return {
    interswitch: call.dependency('interswitch').state,
    biller: call.dependency(`biller:${biller.billerId}`).state,
  };
}
