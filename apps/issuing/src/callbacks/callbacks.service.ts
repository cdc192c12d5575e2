import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';

/** Real milliseconds for which a receiver may think (contract §2.10). */
const TIMEOUT_MS = 5_000;

/** A callback that is to be sent. */
export interface Callback {
  readonly to: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Sends callbacks: each once, without keeping an answer waiting; the outbox tells how it went (contract §2.10). */
@Injectable()
export class CallbacksService {
  post(call: Call, { to, body }: Callback): void {
    const id = call.send({ channel: 'callback', to, body, delivery: { state: 'sent' } });
    call.inBackground(async () => {
      call.recordDelivery(id, await deliver(to, body));
    });
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
