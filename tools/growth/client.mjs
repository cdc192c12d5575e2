import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

const AT_ONCE = 20;
/** How long a connection that stalls is kept, at most. */
const STALL_SECONDS = 8;

/** Sends to one sandbox what makes it grow, and remembers how it answered. */
export class Client {
  statuses = {};
  #gateway;
  #services;
  #stalled = [];

  constructor({ gateway, services }) {
    this.#gateway = gateway;
    this.#services = services;
  }

  async ask(request) {
    const pool = new Pool(this.#gateway, { connections: 1, bodyTimeout: 120_000, headersTimeout: 120_000 });
    await this.#send(pool, request);
    await pool.close();
  }

  /** So many requests, some of them at once. */
  async many(count, make, { atOnce = AT_ONCE } = {}) {
    const pool = new Pool(this.#gateway, { connections: atOnce, bodyTimeout: 120_000, headersTimeout: 120_000 });
    let next = 0;
    const work = async () => {
      while (next < count) await this.#send(pool, make(next++));
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await pool.close();
  }

  async logIn() {
    const pool = new Pool(this.#gateway);
    const { body } = await pool.request({
      method: 'POST', path: '/auth/v1/login', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'admin@wallet.test', password: 'Sandbox123!' }),
    }); // prettier-ignore
    const { data } = await body.json();
    await pool.close();
    return { authorization: `Bearer ${data.accessToken}` };
  }

  /** So many connections that send the same and then nothing more; `isDeaf` ones read nothing. */
  async stall(count, bytes, options) {
    await this.#stallAt([this.#gateway], count, { bytes, ...options });
  }

  async stallEverywhere(count, bytes) {
    await this.#stallAt([this.#gateway, ...Object.values(this.#services)], count, { bytes });
  }

  close() {
    for (const socket of this.#stalled) socket.destroy();
  }

  async #stallAt(origins, count, { bytes, isDeaf = false, seconds = STALL_SECONDS, isKept = false }) {
    const opened = [];
    for (const origin of origins.flatMap((each) => Array.from({ length: count }, () => each))) {
      opened.push(this.#open(origin, { bytes, isDeaf }));
      if (opened.length % 50 === 0) await wait(10);
    }
    await wait(seconds * 1_000);
    this.#stalled.push(...opened);
    if (!isKept) this.close();
  }

  #open(origin, { bytes, isDeaf }) {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => this.#count('broken'));
    if (isDeaf) socket.pause();
    else socket.resume();
    if (bytes !== '') socket.write(bytes);
    return socket;
  }

  async #send(pool, request) {
    try {
      const { statusCode, body } = await pool.request(request);
      await body.dump({ limit: 200_000_000 });
      this.#count(statusCode);
    } catch (error) {
      this.#count(error.code ?? error.name);
    }
  }

  #count(what) {
    this.statuses[what] = (this.statuses[what] ?? 0) + 1;
  }
}
