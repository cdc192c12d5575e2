import { isAbsent, OneOf, Text, Uuid, type FormFault } from '@sadpath/forms';
import type { TransferStatus, TransferType } from '../../domain/transfer';
import { AccountNumber, Amount, BankCode } from '../../forms/bank-fields';
import { PageQuery } from '../../forms/common.requests.dto';

/** `POST /transfers/validate-recipient` (contract banking §3.4). */
export class ValidateRecipientRequest {
  @AccountNumber() accountNumber: string;
  @BankCode() bankCode: string;
}

/** `POST /transfers/internal` (contract banking §3.4). */
export class InternalTransferRequest {
  @Uuid() sourceWalletId: string;
  @Amount() amount: number;
  @AccountNumber() recipientAccountNumber: string;
  @Text({ optional: true, max: 100 }) narration?: string | null;
}

/** `POST /transfers/external`: account and bank, or a beneficiary in their place (contract banking §3.4). */
export class ExternalTransferRequest {
  @Uuid() sourceWalletId: string;
  @Amount() amount: number;
  @AccountNumber({ optional: true }) recipientAccountNumber?: string | null;
  @BankCode({ optional: true }) recipientBankCode?: string | null;
  @Text({ optional: true }) recipientName?: string | null;
  @Text({ optional: true, max: 100 }) narration?: string | null;
  @Uuid({ optional: true }) beneficiaryId?: string | null;
}

/** Account and bank of an external transfer are required where no beneficiary stands in their place. */
export function recipientFaults(body: Readonly<Record<string, unknown>>): readonly FormFault[] {
  if (!isBlank(body['beneficiaryId'])) return [];
  return ['recipientAccountNumber', 'recipientBankCode'].filter((field) => isBlank(body[field])).map(missing);
}

function isBlank(value: unknown): boolean {
  return isAbsent(value) || (typeof value === 'string' && value.trim() === '');
}

function missing(field: string): FormFault {
  return { in: 'body', field, kind: 'missing', rule: 'isDefined', message: `${field} is required` };
}

/** The states a client can see. */
export const TRANSFER_STATUSES = [
  'pending_review',
  'processing',
  'completed',
  'failed',
  'reversed',
] as const satisfies readonly TransferStatus[];

/** `GET /transfers` (contract banking §3.4). */
export class TransfersQuery extends PageQuery {
  @OneOf(TRANSFER_STATUSES, { optional: true }) status?: TransferStatus;
  @OneOf(['internal', 'external'], { optional: true }) type?: TransferType;
}

/** A transfer by its id or its reference. */
export class TransferPath {
  @Text({ example: 'FMFB20260227000001' }) idOrReference: string;
}

/** `POST /fraud/check` (contract banking §3.4). */
export class RiskRequest {
  @Amount() amount: number;
}
