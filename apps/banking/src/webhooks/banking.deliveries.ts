import type { Call, DeliverySpec, Signature } from '@sadpath/service';
import { BANKING_JOBS } from '../banking.jobs';
import { DEFAULT_SECRET, textSetting } from '../banking.settings';
import { PaymentEvent, TransferEvent } from './webhook.events.dto';
import { WEBHOOK_BACKOFF_MS, webhookHeaders, type WebhookType } from '../domain/webhook';

const signature: Signature = {
  secret: (call: Call) => textSetting(call, 'webhookSecret') ?? DEFAULT_SECRET,
  headers: webhookHeaders,
  meanings: {
    'X-Webhook-ID': 'The id of the event: the same in every attempt',
    'X-Webhook-Timestamp': 'Unix seconds at which the attempt was signed; older than 300 s is to be refused',
    'X-Webhook-Signature':
      '`t=<timestamp>,v1=<digest>`, the digest a hexadecimal HMAC-SHA256 of `<timestamp>.<raw body>` under the secret of `banking.webhookSecret`',
  },
};

const bodies = [TransferEvent, PaymentEvent] as const;

/** The webhooks of the bank (contract banking §3.9). */
export const bankingDeliveries = {
  job: BANKING_JOBS.deliverWebhook,
  channel: 'webhook',
  backoffMs: WEBHOOK_BACKOFF_MS,
  events: {
    'transaction.completed': { meaning: 'A transfer or a bill payment has been completed', bodies, signature },
    'transaction.failed': { meaning: 'A transfer or a bill payment has failed or was reversed', bodies, signature },
  },
} as const satisfies DeliverySpec & { events: Record<WebhookType, unknown> };
