import { createHmac } from 'node:crypto';
import { isoSeconds, MINUTE, SECOND, unixSeconds, type Instant } from '@sadpath/clock';

/** What a webhook tells, by the names of the vendor-wide page (contract banking §3.9). */
export const WEBHOOK_TYPES = ['transaction.completed', 'transaction.failed'] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** The body of a webhook. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: WebhookType;
  readonly tenant_id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}

/** Virtual waits between the attempts; after the last one the webhook is given up. */
export const WEBHOOK_BACKOFF_MS = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE] as const;

/** A new event. */
export function webhookEvent(
  type: WebhookType,
  tenantId: string,
  event: { id: string; data: Readonly<Record<string, unknown>>; now: Instant },
): WebhookEvent {
  return { id: event.id, type, tenant_id: tenantId, data: event.data, created_at: isoSeconds(event.now) };
}

/** The headers of one delivery: signed over the timestamp and the raw body (contract banking §3.9). */
export function webhookHeaders(
  { id, rawBody, sentAt }: { readonly id: string; readonly rawBody: string; readonly sentAt: Instant },
  secret: string,
): Readonly<Record<string, string>> {
  const timestamp = String(unixSeconds(sentAt));
  const digest = createHmac('sha256', secret).update(`${timestamp}.${rawBody}`).digest('hex');
  return {
    'x-webhook-id': id,
    'x-webhook-timestamp': timestamp,
    'x-webhook-signature': `t=${timestamp},v1=${digest}`,
  };
}
