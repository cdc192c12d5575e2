import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it came in. */
export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: string;
}

/** An integrator's endpoint: keeps what comes and answers as it is told. */
export class WebhookReceiver {
  readonly received: ReceivedWebhook[] = [];
  private waiting: { readonly count: number; readonly done: () => void }[] = [];
  /** Statuses of the next answers; 200 once there are none. */
  private readonly statuses: number[] = [];

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => {
      let rawBody = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (rawBody += chunk));
      request.on('end', () => {
        response.writeHead(receiver.statuses.shift() ?? 200).end();
        receiver.take({ headers: request.headers, rawBody });
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/hooks`;
  }

  /** Answers the next webhooks with these statuses. */
  answerWith(...statuses: readonly number[]): void {
    this.statuses.push(...statuses);
  }

  /** Resolves when so many webhooks have come in all. */
  async until(count: number): Promise<readonly ReceivedWebhook[]> {
    if (this.received.length < count) await new Promise<void>((done) => this.waiting.push({ count, done }));
    return this.received;
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.server.close(() => {
        done();
      });
      this.server.closeAllConnections();
    });
  }

  private take(webhook: ReceivedWebhook): void {
    this.received.push(webhook);
    for (const { count, done } of this.waiting) if (this.received.length >= count) done();
    this.waiting = this.waiting.filter(({ count }) => this.received.length < count);
  }
}
