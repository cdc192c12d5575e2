import { createHmac } from 'node:crypto';
import type { ArmedRule } from '../faults/core-bank';
import { BankClient } from './bank-client';
import { WebhookReceiver, type ReceivedWebhook } from './webhook-receiver';

/** A webhook as the outbox shows it. */
export interface SentWebhook {
  readonly id: string;
  readonly body: { readonly id: string; readonly type: string; readonly tenant_id: string };
  readonly delivery: {
    readonly event: string;
    readonly status: string;
    readonly attempts: readonly { readonly status: number; readonly rule?: string; readonly delivery?: string }[];
    readonly nextAt?: string;
  };
}

const SECRET = 'whsec_test';

/** A user of the bank who is told of what happens at an endpoint of their own. */
export class Integrator {
  private constructor(
    readonly user: BankClient,
    readonly receiver: WebhookReceiver,
  ) {}

  /** Logs in, in a fresh space whose clock stands still. */
  static async open(settings: Readonly<Record<string, unknown>> = {}): Promise<Integrator> {
    const receiver = await WebhookReceiver.listen();
    const own = { 'banking.webhookUrl': receiver.url, 'banking.webhookSecret': SECRET };
    const user = await BankClient.login('testuser@example.com', { settings: { ...own, ...settings } });
    return new Integrator(user, receiver);
  }

  /** Arms a rule; answers what the control API says of it. */
  arm(rule: object): Promise<ArmedRule> {
    return this.user.space.ask('POST', '/faults', rule);
  }

  /** A rule as it is now. */
  rule(id: string): Promise<ArmedRule> {
    return this.user.space.ask('GET', `/faults/${id}`);
  }

  /** What the bank has sent, once everything that is under way has come to an end. */
  async outbox(): Promise<readonly SentWebhook[]> {
    await this.user.advance('PT0S');
    const { items } = await this.user.space.ask<{ items: readonly SentWebhook[] }>(
      'GET',
      '/outbox?service=banking&channel=webhook',
    );
    return items;
  }

  /** How the delivery of the only webhook went so far. Throws where there is none. */
  async delivery(): Promise<SentWebhook['delivery']> {
    const [sent] = await this.outbox();
    if (sent === undefined) throw new Error('nothing was sent');
    return sent.delivery;
  }

  close(): Promise<void> {
    return this.receiver.close();
  }
}

/** True when the receiver who knows the secret would believe the webhook. */
export function hasGoodSignature({ headers, rawBody }: ReceivedWebhook): boolean {
  const [, t = '', v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-webhook-signature'])) ?? [];
  return v1 === createHmac('sha256', SECRET).update(`${t}.${rawBody}`).digest('hex');
}
