import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import type { BankCaller } from '../access/bank-caller';
import { bankingCollections } from '../banking.collections';
import { bankingFixtures } from '../banking.fixtures';
import { BANKING_JOBS } from '../banking.jobs';
import { rulesOf } from '../banking.settings';
import { findBank } from '../domain/bank-directory';
import { requireBeneficiary } from '../domain/beneficiary';
import type { TransferDecision } from '../domain/carry-out-transfer';
import type { TransferFacts, TransferOrder } from '../domain/judge-transfer';
import { openTransfer } from '../domain/open-transfer';
import { settleTransfer } from '../domain/settle-transfer';
import {
  dedupKeyOf,
  type Transfer,
  transferLifecycle,
  type TransferStatus,
  type TransferType,
  spendingOf,
} from '../domain/transfer';
import { LedgerService, stampOf } from '../ledger/ledger.service';
import { WebhooksService } from '../webhooks/webhooks.service';
import { TransferResponse } from './dto/transfer.responses.dto';
import { notFound, invalidReference, dependencyDown } from '../domain/refusals';
import { limitsOf } from '../domain/spending-limits';

/** A transfer as it was asked for; a beneficiary stands for account and bank. */
export interface TransferWish extends TransferOrder {
  readonly sourceWalletId: string;
  readonly beneficiaryId: string | null;
}

/** Opens, settles and shows transfers (contract banking §3.4, §4). */
@Injectable()
export class TransfersService {
  constructor(
    private readonly ledger: LedgerService,
    private readonly webhooks: WebhooksService,
  ) {}

  /** Throws the refusals of contract banking §3.4; a transfer that failed at its provider is kept all the same. */
  async open(call: Call, caller: BankCaller, wish: TransferWish): Promise<Transfer> {
    const { transfer, refusal } = await call.store.transaction(async (tx) => {
      const order = await this.orderOf(tx, caller, wish);
      const facts = await this.factsOf(tx, call, { caller, order, sourceWalletId: wish.sourceWalletId });
      const decision = openTransfer(order, facts, await this.ledger.stamp(tx, call, caller.tenant));
      return this.store(tx, call, decision);
    });
    this.announce(call, transfer);
    if (refusal !== undefined) throw refusal;
    return transfer;
  }

  /** No simulated network reaches abroad: SERVICE_UNAVAILABLE for a bank that switches the module on. */
  openAbroad(): never {
    throw dependencyDown('swift');
  }

  /** The end of a review, a settlement or a reversal; nothing when there is none to be done. */
  async settle(call: Call, id: string): Promise<void> {
    const settled = await call.store.transaction(async (tx) => {
      const transfer = await tx.get(bankingCollections.transfers, id);
      const source = transfer && (await tx.get(bankingCollections.wallets, transfer.sourceWalletId));
      if (transfer === undefined || source === undefined) return undefined;
      const { recipientWalletId, reference } = transfer;
      const recipient =
        recipientWalletId === null ? undefined : await tx.get(bankingCollections.wallets, recipientWalletId);
      const road = { rules: rulesOf(call), nibss: call.dependency('nibss').state };
      const decision = settleTransfer(transfer, { source, recipient }, { stamp: stampOf(call, reference), road });
      return decision && this.store(tx, call, decision);
    });
    if (settled !== undefined) this.announce(call, settled.transfer);
  }

  /** One of the caller's transfers. Throws NOT_FOUND. */
  async get(call: Call, { user }: BankCaller, idOrReference: string): Promise<Transfer> {
    const found = await call.store.transaction(async (tx) => {
      const byId = await tx.get(bankingCollections.transfers, idOrReference.toLowerCase());
      return byId ?? (await tx.find(bankingCollections.transfers, 'reference', idOrReference))[0];
    });
    if (found?.userId === user.id) return found;
    throw notFound('Transfer');
  }

  /** The caller's transfers, newest first. */
  async list(
    call: Call,
    { user }: BankCaller,
    only: { status?: TransferStatus; type?: TransferType },
  ): Promise<readonly Transfer[]> {
    const all = await call.store.transaction((tx) => tx.find(bankingCollections.transfers, 'user', user.id));
    const { status, type } = only;
    return all
      .filter(
        (transfer) =>
          (status === undefined || transfer.status === status) && (type === undefined || transfer.type === type),
      )
      .reverse();
  }

  private async orderOf(tx: Transaction, { user }: BankCaller, wish: TransferWish): Promise<TransferOrder> {
    if (wish.beneficiaryId === null) return wish;
    const found = await tx.get(bankingCollections.beneficiaries, wish.beneficiaryId.toLowerCase());
    const { accountNumber, bankCode } = requireBeneficiary(found, user.id, () => invalidReference('beneficiaryId'));
    return { ...wish, accountNumber, bankCode };
  }

  private async factsOf(
    tx: Transaction,
    call: Call,
    { caller, order, sourceWalletId }: { caller: BankCaller; order: TransferOrder; sourceWalletId: string },
  ): Promise<TransferFacts> {
    const { tenant, user } = caller;
    const { type, amount, accountNumber, bankCode: code } = order;
    const { bankDirectory: directory } = bankingFixtures;
    const bankCode = code === null ? tenant.bankCode : (findBank(directory, code)?.bankCode ?? code);
    const dedupKey = dedupKeyOf({
      tenantId: tenant.id,
      userId: user.id,
      type,
      sourceWalletId,
      accountNumber,
      bankCode,
      amount,
    });
    return {
      rules: rulesOf(call),
      directory,
      tenant,
      userId: user.id,
      source: await this.ledger.wallet(tx, user.id, sourceWalletId),
      local: await this.ledger.localAccount(tx, tenant.id, accountNumber),
      twin: await this.twin(tx, dedupKey),
      limits: limitsOf(user, rulesOf(call)),
      usage: await this.ledger.usage(tx, sourceWalletId.toLowerCase(), call),
      fraud: call.dependency('fraud').state,
      // Asked for by transfers to other banks alone.
      get nibss() {
        return call.dependency('nibss').state;
      },
    };
  }

  private async twin(tx: Transaction, dedupKey: string): Promise<Transfer | undefined> {
    const latest = await tx.get(bankingCollections.twins, dedupKey);
    return latest && tx.get(bankingCollections.transfers, latest.transferId);
  }

  /** Keeps a decision, and plans the next timed move. */
  private async store(tx: Transaction, call: Call, decision: TransferDecision): Promise<TransferDecision> {
    const { transfer } = decision;
    const { id: transferId, dedupKey } = transfer;
    const before = await tx.get(bankingCollections.transfers, transferId);
    await this.ledger.count(tx, spendingOf(before, transfer));
    await tx.put(bankingCollections.transfers, transfer);
    if (before === undefined) await tx.put(bankingCollections.twins, { dedupKey, transferId });
    await this.ledger.record(tx, decision);
    if (transfer.due !== null) call.plan(BANKING_JOBS.settleTransfer, transfer.id, transfer.due.at);
    return decision;
  }

  /** Tells of the end of a transfer; outside of its transaction, because it goes on in the background. */
  private announce(call: Call, transfer: Transfer): void {
    if (!transferLifecycle.isTerminal(transfer.status)) return;
    const type = transfer.status === 'completed' ? 'transaction.completed' : 'transaction.failed';
    this.webhooks.announce(call, transfer.tenantId, { type, data: { ...TransferResponse.of(transfer) } });
  }
}
