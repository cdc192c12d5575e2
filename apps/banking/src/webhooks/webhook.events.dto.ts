import { Nested, OneOf, Text, Uuid } from '@sadpath/forms';
import { PaymentResponse } from '../bills/dto/bill.responses.dto';
import { WEBHOOK_TYPES, type WebhookType } from '../domain/webhook';
import { TransferResponse } from '../transfers/dto/transfer.responses.dto';

/** What every webhook says (contract banking §3.9). */
class BankEvent {
  @Uuid({ description: 'The same in every attempt' }) id: string;
  @OneOf(WEBHOOK_TYPES) type: WebhookType;
  @Uuid({ description: 'The bank' }) tenant_id: string;
  @Text({ description: 'ISO 8601', example: '2026-01-15T10:00:00Z' }) created_at: string;
}

/** A transfer that has come to its end. */
export class TransferEvent extends BankEvent {
  @Nested(() => TransferResponse) data: TransferResponse;
}

/** A payment of a bill that has come to its end. */
export class PaymentEvent extends BankEvent {
  @Nested(() => PaymentResponse) data: PaymentResponse;
}
