import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { OutboxMessage } from '@sadpath/spaces';
import { BANKING_JOBS } from '../banking.jobs';
import {
  nextAttemptAt,
  WEBHOOK_FAULTS,
  WEBHOOK_LATENESS_MS,
  webhookEvent,
  webhookHeaders,
  type WebhookFault,
  type WebhookType,
} from '../domain/webhook';
import { postWebhook } from './post-webhook';

/** Secret that signs webhooks unless the space sets `banking.webhookSecret`. */
const DEFAULT_SECRET = 'whsec_sadpath_sandbox';

/** What the outbox tells of a webhook's delivery. */
interface Delivery {
  readonly status: 'not-configured' | 'pending' | 'delivered' | 'given-up';
  readonly attempts: readonly { readonly at: number; readonly status: number }[];
}

/**
 * Tells the integrator's address (setting `banking.webhookUrl`) of finished transactions. Everything is kept in the
 * outbox; failed deliveries are repeated on the virtual clock. Setting `banking.webhookFault` makes deliveries
 * duplicate, late or badly signed.
 */
@Injectable()
export class WebhooksService {
  announce(call: Call, tenantId: string, event: { type: WebhookType; data: Readonly<Record<string, unknown>> }): void {
    const url = textSetting(call, 'webhookUrl');
    const id = call.uuid();
    const body = webhookEvent(event.type, tenantId, { id, data: event.data, now: call.now });
    const delivery: Delivery = { status: url === undefined ? 'not-configured' : 'pending', attempts: [] };
    const message = { id, channel: 'webhook', to: url ?? '', body: { ...body }, delivery: { ...delivery } } as const;
    call.send(message);
    if (url === undefined) return;
    const fault = faultOf(call);
    if (fault === 'late') {
      call.plan(BANKING_JOBS.deliverWebhook, id, call.now + WEBHOOK_LATENESS_MS);
      return;
    }
    this.deliver(call, id, message);
    if (fault === 'duplicate') this.deliver(call, `${id}#again`, message);
  }

  /** Makes the attempt that was planned. */
  repeat(call: Call, entity: string): Promise<void> {
    const message = call.space.outbox.find(idOf(entity));
    if (message !== undefined) this.deliver(call, entity, message);
    return Promise.resolve();
  }

  /** Makes one attempt. The answer is not waited for: the receiver may well call the bank before it answers. */
  private deliver(call: Call, entity: string, { to, body }: Pick<OutboxMessage, 'to' | 'body'>): void {
    const id = idOf(entity);
    const rawBody = JSON.stringify(body);
    const secret = textSetting(call, 'webhookSecret') ?? DEFAULT_SECRET;
    const headers = webhookHeaders(
      { id, rawBody },
      faultOf(call) === 'bad-signature' ? `not ${secret}` : secret,
      call.now,
    );
    call.inBackground(async () => {
      const status = await postWebhook(to, { rawBody, headers });
      this.note(call, entity, status);
    });
  }

  private note(call: Call, entity: string, status: number): void {
    const id = idOf(entity);
    const message = call.space.outbox.find(id);
    if (message === undefined) return;
    const attempts = [...deliveryOf(message).attempts, { at: call.now, status }];
    const isDelivered = status >= 200 && status < 300;
    const failures = attempts.filter((attempt) => attempt.status < 200 || attempt.status >= 300).length;
    const next = isDelivered ? undefined : nextAttemptAt(failures, call.now);
    if (next !== undefined) call.plan(BANKING_JOBS.deliverWebhook, entity, next);
    const ended = isDelivered ? 'delivered' : 'given-up';
    call.recordDelivery(id, { status: next === undefined ? ended : 'pending', attempts });
  }
}

/** The message a planned delivery is about; a duplicate has a mark behind the id. */
function idOf(entity: string): string {
  return entity.split('#', 1)[0] ?? entity;
}

function deliveryOf({ delivery }: OutboxMessage): Delivery {
  return delivery === undefined ? { status: 'pending', attempts: [] } : (delivery as unknown as Delivery);
}

function faultOf(call: Call): WebhookFault | undefined {
  const wanted = call.setting('webhookFault');
  return WEBHOOK_FAULTS.find((fault) => fault === wanted);
}

function textSetting(call: Call, name: string): string | undefined {
  const value = call.setting(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
