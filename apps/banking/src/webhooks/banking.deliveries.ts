import type { Call, DeliverySpec, Signature } from '@sadpath/service';
import { BANKING_JOBS } from '../banking.jobs';
import { DEFAULT_SECRET, textSetting } from '../banking.settings';
import { WEBHOOK_BACKOFF_MS, webhookHeaders, type WebhookType } from '../domain/webhook';

/** Secret that signs webhooks unless the space sets `banking.webhookSecret`. */

const signature: Signature = {
  secret: (call: Call) => textSetting(call, 'webhookSecret') ?? DEFAULT_SECRET,
  headers: webhookHeaders,
};

/** The webhooks of the bank (contract banking §3.9). */
export const bankingDeliveries = {
  job: BANKING_JOBS.deliverWebhook,
  channel: 'webhook',
  backoffMs: WEBHOOK_BACKOFF_MS,
  events: {
    'transaction.completed': { meaning: 'A transfer or a bill payment has been completed', signature },
    'transaction.failed': { meaning: 'A transfer or a bill payment has failed or was reversed', signature },
  },
} as const satisfies DeliverySpec & { events: Record<WebhookType, unknown> };
