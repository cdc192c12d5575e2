import type { RetryAdvice } from '@sadpath/catalog';
import pRetry from 'p-retry';
import { suiteFacts } from '../../support/suite';
import type { TestSpace } from '../../support/test-space';
import type { Desk, Order } from './desks';

const ATTEMPTS = 5;
const FIRST_WAIT_MS = 500;

/** An answer that is no success; `status` is 0 where none came. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    readonly waitMs: number,
  ) {
    super(code ?? String(status));
  }
}

/** A client that does what the codes advise, with a library that retries. What it would wait, the clock of its space passes. */
export class HeedfulPayer {
  private headers: Readonly<Record<string, string>> | undefined;

  constructor(
    private readonly space: TestSpace,
    private readonly desk: Desk,
  ) {}

  /** Pays once, by as many attempts as it takes; false where it was refused. */
  async pay(number: number): Promise<boolean> {
    const payment = this.desk.payment(number);
    try {
      await this.insist(payment, (refused) => this.mayPayAgain(refused));
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  /** Whether a payment may be sent again, after a look where nobody knows what became of it. */
  private async mayPayAgain(refused: Refused): Promise<boolean> {
    const advice = this.adviceOf(refused);
    const isUncertain = refused.status === 0 || refused.status >= 500;
    if (advice !== 'check-first' && (this.desk.isKeyed || !isUncertain)) return isWorthwhile(advice);
    if (advice === 'never' || advice === 'after-change') return false;
    await this.insist(this.desk.look, (missed) => isWorthwhile(this.adviceOf(missed)));
    return true;
  }

  private insist(order: Order, isWorth: (refused: Refused) => boolean | Promise<boolean>): Promise<void> {
    return pRetry(() => this.send(order), {
      retries: ATTEMPTS - 1,
      minTimeout: 0,
      shouldRetry: async ({ error, attemptNumber }) => {
        if (!(error instanceof Refused)) return false;
        if (this.desk.expired.includes(error.code ?? '') && error.status === 401) {
          this.headers = undefined;
          await this.wait(error.waitMs);
          return true;
        }
        await this.wait(Math.max(error.waitMs, FIRST_WAIT_MS * 2 ** (attemptNumber - 1)));
        return isWorth(error);
      },
    });
  }

  private async send({ path, ...order }: Order): Promise<void> {
    this.headers ??= await this.desk.logIn(this.space);
    const headers = { ...this.headers, ...order.headers };
    const answer = await this.space
      .call(path, { ...order, headers })
      .catch(() => Promise.reject(new Refused(0, undefined, 0)));
    if (answer.status < 300) return;
    const { code } = answer.body as { readonly code?: string };
    throw new Refused(answer.status, code, Number(answer.headers['retry-after'] ?? 0) * 1_000);
  }

  /** What the catalog says of a code; of what has none, what the platform's page says of its status. */
  private adviceOf({ status, code = '' }: Refused): RetryAdvice {
    const known = suiteFacts().errors.find((each) => each.service === this.desk.service && each.code === code);
    if (known !== undefined) return known.retry;
    if (status === 0 || status >= 500) return this.desk.isKeyed ? 'same-request' : 'check-first';
    return status === 429 ? 'after-wait' : 'never';
  }

  private async wait(ms: number): Promise<void> {
    await this.space.ask('PUT', '/clock', { action: 'advance', duration: `PT${String(ms / 1_000)}S` });
  }
}

function isWorthwhile(advice: RetryAdvice): boolean {
  return advice === 'same-request' || advice === 'after-wait' || advice === 'check-first';
}
