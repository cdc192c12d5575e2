import { DEFAULT_BOUNDS, type Bounds } from '@sadpath/bounds';
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

interface Kept {
  readonly message: OutboxMessage;
  readonly size: number;
}

/** How much an outbox holds. */
export type OutboxBounds = Pick<Bounds, 'outboxMessages' | 'outboxBytes'>;

/** What a space's services have sent, oldest first, bounded. */
export class Outbox {
  private readonly kept = new Map<string, Kept>();
  private size = 0;
  private readonly bounds: OutboxBounds;

  constructor(bounds: Partial<OutboxBounds> = {}) {
    this.bounds = { ...DEFAULT_BOUNDS, ...bounds };
  }

  /** Characters of the messages that it holds, as JSON. */
  get bytes(): number {
    return this.size;
  }

  /** Adds a message; one with the same id is replaced, so that deliveries can be recorded. */
  put(message: OutboxMessage): void {
    const size = JSON.stringify(message).length;
    this.size += size - (this.kept.get(message.id)?.size ?? 0);
    this.kept.set(message.id, { message, size });
    for (const [id, oldest] of this.kept) {
      if (this.kept.size <= this.bounds.outboxMessages && this.size <= this.bounds.outboxBytes) break;
      this.kept.delete(id);
      this.size -= oldest.size;
    }
  }

  find(id: string): OutboxMessage | undefined {
    return this.kept.get(id)?.message;
  }

  list(): readonly OutboxMessage[] {
    return [...this.kept.values()].map(({ message }) => message);
  }

  load(messages: readonly OutboxMessage[]): void {
    this.reset();
    for (const message of messages) this.put(message);
  }

  reset(): void {
    this.kept.clear();
    this.size = 0;
  }
}
