import { createHmac } from 'node:crypto';
import { isoSeconds, MINUTE, SECOND, unixSeconds, type Instant } from '@sadpath/clock';

/** What a webhook tells, by the names of the vendor-wide page (contract banking §3.9). */
export type WebhookType = 'transaction.completed' | 'transaction.failed';

/** The body of a webhook. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: WebhookType;
  readonly tenant_id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}

/** How deliveries can be made to go wrong: sent twice, sent late, or with a signature that does not fit. */
export const WEBHOOK_FAULTS = ['duplicate', 'late', 'bad-signature'] as const;

export type WebhookFault = (typeof WEBHOOK_FAULTS)[number];

/** How long a late webhook is late. */
export const WEBHOOK_LATENESS_MS = 10 * MINUTE;

/** Waits between the attempts; after the last one the webhook is given up. */
const BACKOFF_MS = [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE] as const;

/** When the attempt after the given number of failures is due; undefined when there is none. */
export function nextAttemptAt(failures: number, now: Instant): Instant | undefined {
  const wait = BACKOFF_MS[failures - 1];
  return wait === undefined ? undefined : now + wait;
}

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
  event: { readonly id: string; readonly rawBody: string },
  secret: string,
  now: Instant,
): Readonly<Record<string, string>> {
  const timestamp = String(unixSeconds(now));
  const digest = createHmac('sha256', secret).update(`${timestamp}.${event.rawBody}`).digest('hex');
  return {
    'content-type': 'application/json',
    'x-webhook-id': event.id,
    'x-webhook-timestamp': timestamp,
    'x-webhook-signature': `t=${timestamp},v1=${digest}`,
  };
}
