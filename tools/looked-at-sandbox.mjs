import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const BUNDLE = resolve(import.meta.dirname, '../dist/sandbox/main.mjs');

/** The space in which there is something to be seen. */
export const SPACE = 'console-look';

/** A fee that is posted already, which its service finds out by asking others. */
const POSTED_FEE = {
  entityId: 'CIF1003',
  accountNo: '8642137',
  kitNo: '4240170003',
  productId: '2003_PHYSICAL',
  feeType: 'ANNUAL',
  feeRef: 'FEE-SEED-1',
};

/** A sandbox on free ports for the console to look at. */
export class LookedAtSandbox {
  #child;
  #receiver;

  constructor(child, origin) {
    this.#child = child;
    this.origin = origin;
  }

  static async start(env = {}) {
    const child = spawn(process.execPath, [BUNDLE], {
      env: { ...process.env, SADPATH_PORT: '0', SADPATH_READY: 'json', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    return new LookedAtSandbox(child, JSON.parse(line).gateway);
  }

  async stop() {
    this.#child.kill();
    await once(this.#child, 'exit');
    this.#receiver?.close();
  }

  /** Sends a request in the space, with a body as POST; answers the parsed body. */
  async send(path, body, headers = {}, method = body === undefined ? 'GET' : 'POST') {
    const answer = await fetch(this.origin + path, {
      method,
      headers: { 'x-sandbox-space': SPACE, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.json();
  }

  /** Sends so many requests in a space, some at once. */
  async sendMany(count, space, atOnce = 16) {
    let left = count;
    const sender = async () => {
      while (left > 0) {
        left -= 1;
        const path = `/wallet/v1/wallets?page=${String(left)}`;
        const answer = await fetch(this.origin + path, { headers: { 'x-sandbox-space': space } });
        await answer.arrayBuffer();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, sender));
  }

  /** Requests of all kinds: refused, forced, hostile, caused by others, careless, and what they make the services send. */
  async makeTraffic() {
    const { data } = await this.send('/auth/v1/login', { email: 'admin@wallet.test', password: 'Sandbox123!' });
    const authorization = `Bearer ${data.accessToken}`;
    await this.payCarelessly(authorization);
    const frozen = '00000000-0000-4000-8000-000000000103';
    await this.send(
      `/wallet/v1/wallets/${frozen}/debit`,
      { amount: 100 },
      { authorization, 'idempotency-key': 'pay-4' },
    );
    await this.send(
      `/wallet/v1/wallets/${frozen}/debit`,
      { amount: 100, note: '<img src=x onerror="document.title=1">' },
      { authorization },
    );
    await this.send('/wallet/v1/wallets', undefined, { 'x-sandbox-error': 'ERR_WALLET_FROZEN' });
    const staff = await this.send('/dcms/api/authenticate', { username: 'api_admin', password: 'Sandbox#123' });
    const debit = { authorization: `Bearer ${staff.id_token}`, tenant: 'ACME_BANK' };
    await this.send('/dcms/otp-manager/generate', { mobile: '9876543211', purpose: 'LOGIN' }, debit);
    await this.send('/dcms/otp-manager/generate', { mobile: '9876543212', purpose: 'LOGIN', channel: 'EMAIL' }, debit);
    await this.send('/dcms/fee-posting/fees', POSTED_FEE, debit);
    await this.receiveWebhooks();
    await this.send('/__admin/faults', {
      match: { service: 'cbs-connector' },
      error: { code: 'cbs.timeout' },
      skip: 1,
      times: 2,
    });
  }

  /** A payment whose answer is lost and which is sent again under another key; then again before it may be. */
  async payCarelessly(authorization) {
    const pay = (key, forced) =>
      this.send(
        '/wallet/v1/wallets/00000000-0000-4000-8000-000000000101/debit',
        { amount: 2_500 },
        { authorization, 'idempotency-key': key, ...(forced === undefined ? {} : { 'x-sandbox-error': forced }) },
      );
    const wait = (duration) => this.send('/__admin/clock', { action: 'advance', duration }, {}, 'PUT');
    await pay('pay-1', 'ERR_WALLET_SERVICE_UNAVAILABLE;phase=after');
    await wait('PT2S');
    await pay('pay-2', 'ERR_WALLET_SERVICE_UNAVAILABLE');
    await wait('PT6S');
    await pay('pay-3');
  }

  /** A transfer that is told to a receiver, who takes the second attempt; the first is signed with another key. */
  async receiveWebhooks() {
    let taken = 0;
    this.#receiver = createServer((request, response) => {
      request.resume().on('end', () => response.writeHead(++taken === 1 ? 401 : 204).end());
    });
    await new Promise((done) => this.#receiver.listen(0, '127.0.0.1', done));
    this.#receiver.unref();
    const url = `http://127.0.0.1:${String(this.#receiver.address().port)}/hooks/bank`;
    await this.send('/__admin/space', { settings: { 'banking.webhookUrl': url } }, {}, 'PATCH');
    const event = { match: { event: 'transaction.completed' }, delivery: 'BAD_SIGNATURE', times: 1 };
    const { id } = await this.send('/__admin/faults', event);
    const login = { email: 'testuser@example.com', password: 'TestPass123!' };
    const tenant = { 'x-tenant-id': 'fmfb' };
    const { data } = await this.send('/api/v1/banking/auth/login', login, tenant);
    const transfer = {
      sourceWalletId: '00000000-0000-4000-8000-000000001001',
      amount: 5_000,
      recipientAccountNumber: '0000000003',
    };
    const user = { ...tenant, authorization: `Bearer ${data.tokens.accessToken}` };
    await this.send('/api/v1/banking/transfers/internal', transfer, user);
    await this.send('/__admin/clock', { action: 'advance', duration: 'PT10S' }, {}, 'PUT');
    await this.send(`/__admin/faults/${id}`, undefined, {}, 'DELETE').catch(() => undefined);
  }
}
