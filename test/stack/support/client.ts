import type { WireAnswer, WireRequest } from '../../support/wire';

/** One write that moves money, with the id under which it may be sent again. */
export interface Order {
  readonly id: string;
  readonly service: string;
  readonly path: string;
  readonly request: WireRequest;
}

/** An order that was accepted, with its answer. */
export interface Accepted {
  readonly order: Order;
  readonly answer: WireAnswer;
}

/** How an order is sent; undefined when no answer came. */
type Send = (order: Order) => Promise<WireAnswer | undefined>;

/** Times an order is sent before it counts as stuck. */
const PATIENCE = 5_000;

/** A careful client: it sends one order after another, each again and again under its id until it is accepted. */
export class Client {
  readonly accepted: Accepted[] = [];
  readonly refusals: Accepted[] = [];
  /** Orders sent to which no answer came. */
  unanswered = 0;
  private isStopping = false;

  constructor(
    private readonly next: (at: number) => Order,
    private readonly send: Send,
    private readonly onProgress: () => void,
  ) {}

  /** Works until it is stopped, and then until its order is accepted. Rejects when an order is stuck. */
  async work(): Promise<void> {
    for (let at = 0; !this.isStopping; at++) await this.insist(this.next(at));
  }

  stop(): void {
    this.isStopping = true;
  }

  private async insist(order: Order): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries++) {
      const answer = await this.send(order);
      if (answer === undefined) this.unanswered += 1;
      else if (answer.status < 300) this.accepted.push({ order, answer });
      else this.refusals.push({ order, answer });
      this.onProgress();
      if (answer !== undefined && answer.status < 300) return;
    }
    throw new Error(`${order.id} is stuck: ${this.refusals.at(-1)?.answer.text ?? 'no answer'}`);
  }
}
