import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  }

  /** Sends a request in the space, with a body as POST; answers the parsed body. */
  async send(path, body, headers = {}) {
    const answer = await fetch(this.origin + path, {
      method: body === undefined ? 'GET' : 'POST',
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

  /** Requests of all kinds: refused, forced, hostile, caused by others, and a one-time password. */
  async makeTraffic() {
    const { data } = await this.send('/auth/v1/login', { email: 'admin@wallet.test', password: 'Sandbox123!' });
    const authorization = `Bearer ${data.accessToken}`;
    const frozen = '00000000-0000-4000-8000-000000000103';
    await this.send(
      `/wallet/v1/wallets/${frozen}/debit`,
      { amount: 100, note: '<img src=x onerror="document.title=1">' },
      { authorization },
    );
    await this.send('/wallet/v1/wallets', undefined, { 'x-sandbox-error': 'ERR_WALLET_FROZEN' });
    const staff = await this.send('/dcms/api/authenticate', { username: 'api_admin', password: 'Sandbox#123' });
    const debit = { authorization: `Bearer ${staff.id_token}`, tenant: 'ACME_BANK' };
    await this.send('/dcms/otp-manager/generate', { mobile: '9876543211', purpose: 'LOGIN' }, debit);
    await this.send('/dcms/fee-posting/fees', POSTED_FEE, debit);
    await this.send('/__admin/faults', {
      match: { service: 'cbs-connector' },
      error: { code: 'cbs.timeout' },
      skip: 1,
      times: 2,
    });
  }
}
