import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { OutboxMessage, Space } from '@sadpath/spaces';

/** Real milliseconds for which a receiver may think (contract §2.10). */
const TIMEOUT_MS = 5_000;

/** A callback that is to be sent. */
export interface Callback {
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends callbacks: each once, without waiting for the receiver; the outbox tells how it went (contract §2.10). */
@Injectable()
export class CallbacksService {
  private readonly underWay = new Set<Promise<void>>();

  post(call: Call, { to, body }: Callback): void {
    const id = call.send({ channel: 'callback', to, body, delivery: { state: 'sent' } });
    const delivery = deliver(to, body).then((result) => {
      record(call.space, id, result);
    });
    this.underWay.add(delivery);
    void delivery.finally(() => this.underWay.delete(delivery));
  }

  /** Settles when no callback is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }
}

async function deliver(to: string, body: Callback['body']): Promise<Record<string, unknown>> {
  try {
    const answer = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return { state: 'answered', status: answer.status };
  } catch (error) {
    return { state: 'failed', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  return name === 'TimeoutError' ? `no answer within ${String(TIMEOUT_MS)} ms` : (cause?.code ?? name ?? 'unknown');
}

/** A message that a reset has removed meanwhile does not come back. */
function record(space: Space, id: string, delivery: Record<string, unknown>): void {
  const message: OutboxMessage | undefined = space.outbox.find(id);
  if (message !== undefined) space.outbox.put({ ...message, delivery });
}
