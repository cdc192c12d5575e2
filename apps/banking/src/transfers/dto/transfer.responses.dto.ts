import { isoSeconds } from '@sadpath/clock';
import { Decimal, Nested, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { major } from '../../domain/money';
import { totalOf, type Transfer, type TransferRecipient } from '../../domain/transfer';
import { TRANSFER_STATUSES } from './transfer.requests.dto';
import type { Bank } from '../../domain/bank-directory';

/** A bank of the network. */
export class BankResponse {
  @Text({ example: '000013' }) bankCode: string;
  @Text({ example: 'GTBank' }) bankName: string;
  @Text({ example: '058', nullable: true }) alias: string | null;

  static of({ bankCode, bankName, alias }: Bank): BankResponse {
    return { bankCode, bankName, alias };
  }
}

/** A named account at a bank. */
export class RecipientResponse {
  @Text({ example: '1111111111' }) accountNumber: string;
  @Text({ example: 'JANE SMITH' }) accountName: string;
  @Text({ example: '000013', nullable: true }) bankCode: string | null;
  @Text({ example: 'GTBank' }) bankName: string;

  static of({ accountNumber, accountName, bankCode, bankName }: TransferRecipient): RecipientResponse {
    return { accountNumber, accountName, bankCode, bankName };
  }
}

/** A transfer; money in major units (contract banking §3.4). */
export class TransferResponse {
  @Uuid() id: string;
  @Text({ example: 'FMFB20260227000001' }) reference: string;
  @OneOf(TRANSFER_STATUSES) status: string;
  @Decimal() amount: number;
  @Decimal() fees: number;
  @Decimal() totalAmount: number;
  @Text({ nullable: true }) narration: string | null;
  @Text({ example: '2026-02-27T14:22:00Z' }) timestamp: string;
  @OneOf(['internal', 'external']) type: string;
  @Uuid() sourceWalletId: string;
  @Nested(() => RecipientResponse) recipient: RecipientResponse;
  @Text({ description: '30 digits, for external transfers', nullable: true }) sessionId: string | null;
  @OneOf(['low', 'medium', 'high']) riskLevel: string;
  @Text({ nullable: true }) failureReason: string | null;
  @Text({ nullable: true }) completedAt: string | null;

  static of(transfer: Transfer): TransferResponse {
    const { id, reference, status, narration, type, sourceWalletId, recipient, sessionId, riskLevel } = transfer;
    return {
      id,
      reference,
      status,
      amount: major(transfer.amount),
      fees: major(transfer.fees),
      totalAmount: major(totalOf(transfer)),
      narration,
      timestamp: isoSeconds(transfer.createdAt),
      type,
      sourceWalletId,
      recipient: RecipientResponse.of(recipient),
      sessionId,
      riskLevel,
      failureReason: transfer.failureReason,
      completedAt: transfer.completedAt === null ? null : isoSeconds(transfer.completedAt),
    };
  }
}

/** The judgement of the fraud check. */
export class RiskResponse {
  @OneOf(['low', 'medium', 'high', 'critical']) riskLevel: string;
  @Whole() riskScore: number;
  @OneOf(['approve', 'review', 'block']) decision: string;
}
