import { randomUUID } from 'node:crypto';

const JSON_TYPE = { 'content-type': 'application/json' };

/** One HTTP request; its answer with the body read as JSON. Rejects when none comes. */
async function send(url, { method, headers = {}, body }) {
  const answer = await fetch(url, {
    method,
    headers: body === undefined ? headers : { ...JSON_TYPE, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: text === '' ? undefined : JSON.parse(text) };
}

/** A client of a gateway and its control API. */
export class StackClient {
  constructor(gateway, token) {
    this.gateway = gateway;
    this.token = token;
  }

  /** What the control API answers. Throws when it refuses. */
  async ask(method, path, body, headers = {}) {
    const own = { ...headers, 'x-admin-token': this.token };
    const answer = await send(`${this.gateway}/__admin${path}`, { method, headers: own, body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** A space of its own, whose wallet limits no rate. */
  async space() {
    const { id } = await this.ask('POST', '/spaces', {
      id: `run-${randomUUID()}`,
      settings: { 'wallet.rateLimit': 1_000_000 },
    });
    return new ClientSpace(this, id);
  }
}

class ClientSpace {
  constructor(client, id) {
    this.client = client;
    this.own = { 'x-sandbox-space': id };
  }

  call(method, path, { headers = {}, body } = {}) {
    return send(this.client.gateway + path, { method, headers: { ...this.own, ...headers }, body });
  }

  admin(method, path, body) {
    return this.client.ask(method, path, body, this.own);
  }

  async walletAdmin() {
    const body = { email: 'admin@wallet.test', password: 'Sandbox123!' };
    const { body: login } = await this.call('POST', '/auth/v1/login', { body });
    return { authorization: `Bearer ${login.data.accessToken}` };
  }

  async balance(headers, walletId) {
    return (await this.call('GET', `/wallet/v1/wallets/${walletId}/balance`, { headers })).body.data.balance;
  }
}
