import type { Instant } from '@sadpath/clock';

/** Something a service sent into the world: an SMS, an e-mail, an event, a webhook. */
export interface OutboxMessage {
  readonly id: string;
  readonly at: Instant;
  readonly service: string;
  readonly channel: 'sms' | 'email' | 'event' | 'webhook' | 'callback';
  /** Phone number, address, topic or URL. */
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How delivery went, where there is any. */
  readonly delivery?: Readonly<Record<string, unknown>>;
}

/** Messages that a space keeps. */
export const OUTBOX_LENGTH = 1_000;

/** What a space's services have sent, oldest first, bounded. */
export class Outbox {
  private messages: OutboxMessage[] = [];

  constructor(private readonly capacity = OUTBOX_LENGTH) {}

  /** Adds a message; one with the same id is replaced, so that deliveries can be recorded. */
  put(message: OutboxMessage): void {
    const at = this.messages.findIndex(({ id }) => id === message.id);
    if (at >= 0) this.messages[at] = message;
    else this.messages.push(message);
    if (this.messages.length > this.capacity) this.messages.shift();
  }

  find(id: string): OutboxMessage | undefined {
    return this.messages.find((message) => message.id === id);
  }

  list(): readonly OutboxMessage[] {
    return this.messages;
  }

  load(messages: readonly OutboxMessage[]): void {
    this.messages = [...messages];
  }

  reset(): void {
    this.messages = [];
  }
}
