import { Chance } from './chance.mjs';
import { readFacts } from './facts.mjs';
import { faultOf } from './judge.mjs';
import { largeRequests } from './large.mjs';
import { requestOf } from './requests.mjs';
import { Session } from './sessions.mjs';
import { around, plain, shortOf } from './texts.mjs';
import { Values } from './values.mjs';
import { Wire } from './wire.mjs';

const AT_ONCE = 24;
const SESSIONS = 6;
/** Suspects of a hold are asked again alone, so often; a hold is theirs when it comes every time. */
const AGAIN = 4;
/** What the client itself refuses to send. */
const UNSENDABLE = new Set(['UND_ERR_INVALID_ARG', 'ERR_INVALID_CHAR', 'UND_ERR_NOT_SUPPORTED']);
export const HOLD_MS = 50;

/** Fuzzes a sandbox with so many requests of a seed, and keeps every distinct failure with the first request that met it. */
export class FuzzRun {
  failures = new Map();
  counts = { sent: 0, answered: 0, refused: 0, unsendable: 0 };
  #wire = new Wire();
  #flying = new Map();
  #recent = [];
  #sessions = [];
  #spaces = new Set();
  #next = 0;

  constructor(sandbox, { seed, n, canaries }) {
    Object.assign(this, { sandbox, seed, n, canaries });
  }

  async run() {
    this.facts = await readFacts(this.sandbox.gateway);
    this.values = new Values(this.facts);
    for (let at = 0; at < SESSIONS; at++) this.#sessions.push(await this.#open());
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#worker()));
    await this.#blameHolds();
    await this.#askForMuch();
    await this.#lookBack();
    await this.#wire.close();
  }

  get longestHold() {
    return Math.max(0, ...this.sandbox.holds.map(({ held, worked }) => Math.min(held, worked)));
  }

  async #worker() {
    while (this.#next < this.n && this.sandbox.ended === undefined) {
      const at = this.#next++;
      const chance = new Chance(`${this.seed}/${at}`);
      const session = await this.#sessionOf(chance.below(SESSIONS));
      const request = requestOf(this.facts, { chance, session, values: this.values });
      request.origin = this.#originOf(request, chance);
      // Whatever the path is by now: the port of issuing asks for a certificate that may have lapsed.
      request.isRough ||= session.losesIssuing && request.origin === this.sandbox.services.issuing;
      await this.#try(at, request);
    }
  }

  async #try(at, request) {
    this.counts.sent += 1;
    const flight = { request, from: Date.now(), to: Infinity };
    this.#flying.set(at, flight);
    const answer = await this.#wire.send(request.origin, request);
    this.#flying.delete(at);
    flight.to = Date.now();
    this.#remember(flight);
    if (UNSENDABLE.has(answer.failure)) this.counts.unsendable += 1;
    else if (answer.failure !== undefined) await this.#noteSilence(at, request, answer);
    else this.#note(at, request, answer);
  }

  #note(at, request, answer) {
    this.counts.answered += 1;
    if (answer.status >= 400) this.counts.refused += 1;
    const fault = faultOf(request, answer, this);
    if (fault !== undefined) this.#fail(fault, at, request, answer);
  }

  async #noteSilence(at, request, { failure, isExpected }) {
    const isAsked = request.headers['x-sandbox-fault'] !== undefined || this.#asksForNone(request) || isExpected;
    // A body that is refused unread may cost the client its connection while it still sends.
    const isLong = (request.body?.length ?? 0) > 100_000;
    if (!isAsked && !isLong && !(await this.#wasSilent(request))) this.#fail(`no answer: ${failure}`, at, request, {});
  }

  /** Some codes are no answer at all. */
  #asksForNone({ operation, headers }) {
    const code = headers['x-sandbox-error']?.split(';')[0].split('/').at(-1);
    return this.facts.codes.get(operation.service)?.some((spec) => spec.code === code && !(spec.status > 0)) ?? false;
  }

  /** A rule that another request has armed may have taken the answer, or a clock that one has moved ended a certificate; the journal says so. */
  async #wasSilent({ method, path, headers }) {
    const space = headers['x-sandbox-space'];
    const asked = {
      method: 'GET',
      path: '/__admin/requests?limit=1000',
      headers: space ? { 'x-sandbox-space': space } : {},
    };
    const { status, text = '' } = await this.#wire.send(this.sandbox.gateway, asked);
    const items = status === 200 ? JSON.parse(text).items : [];
    const own = items.filter((item) => item.method === method && plain(item.path) === plain(path.split('?')[0]));
    return own.some(({ spoiltBy, status: told }) => told === 0 || spoiltBy !== undefined);
  }

  #fail(fault, at, { operation, method, origin, path, headers, body }, { status, headers: got, text = '' }) {
    const key = `${operation.service} ${operation.name}: ${fault}`;
    const kept = this.failures.get(key);
    if (kept !== undefined) kept.times += 1;
    else
      this.failures.set(key, {
        times: 1, at, request: { method, url: origin + path, headers, body: body?.toString().slice(0, 2_000) },
        answer: { status, headers: got, text: text.slice(0, 1_500) },
      }); // prettier-ignore
  }

  #remember(flight) {
    if (this.sandbox.holds.length === 0) {
      this.#recent.push(flight);
      if (this.#recent.length > 200) this.#recent.splice(0, 100);
      return;
    }
    this.#recent.push(flight);
    if (this.#recent.length > 2_000) this.#recent.splice(0, 1_000);
    this.#gatherSuspects();
  }

  suspects = new Map();
  #seen = 0;

  /** Who was under way while the loop was held. */
  #gatherSuspects() {
    const { holds } = this.sandbox;
    for (; this.#seen < holds.length; this.#seen++) {
      const { held, worked, from, to } = holds[this.#seen];
      if (Math.min(held, worked) < HOLD_MS) continue;
      const there = [...this.#recent, ...this.#flying.values()].filter(
        (flight) => flight.from <= to + 1 && flight.to >= from,
      );
      for (const { request } of there) this.suspects.set(request, Math.max(this.suspects.get(request) ?? 0, held));
    }
  }

  /** Asks each suspect again, alone: who holds the loop each time has held it. */
  async #blameHolds() {
    this.#gatherSuspects();
    const inTurn = [...this.suspects].sort(([, a], [, b]) => b - a).slice(0, 150);
    for (const [request] of inTurn) {
      const least = await this.#heldAlone(request);
      if (least >= HOLD_MS) this.#fail(`holds the loop`, -1, request, { text: `${least.toFixed(0)} ms` });
    }
  }

  /** The largest that is taken and given is held to the same. */
  async #askForMuch() {
    for (const request of largeRequests(this.sandbox.gateway)) {
      const least = await this.#heldAlone(request);
      if (least >= HOLD_MS) this.#fail(`holds the loop`, -1, request, { text: `${least.toFixed(0)} ms` });
    }
  }

  async #heldAlone(request) {
    let least = Infinity;
    for (let i = 0; i < AGAIN && least >= HOLD_MS; i++) {
      const before = this.sandbox.holds.length;
      await this.#wire.send(request.origin, { ...request, isRough: true });
      await new Promise((done) => setTimeout(done, 30));
      const now = this.sandbox.holds.slice(before).map(({ held, worked }) => Math.min(held, worked));
      least = Math.min(least, Math.max(0, ...now));
    }
    return least;
  }

  /** What was written down of the requests shows none of their secrets, and the sandbox still answers for itself. */
  async #lookBack() {
    const operation = { service: 'control', name: 'afterwards' };
    const look = async (path, headers = {}) => {
      const request = { operation, method: 'GET', origin: this.sandbox.gateway, path, headers };
      const answer = await this.#wire.send(request.origin, request);
      if (answer.status !== 200 && answer.status !== 410)
        this.#fail(`${path.split('?')[0]} answers ${answer.status}`, -1, request, answer);
      return [request, answer];
    };
    for (const path of ['/__admin/health', '/__admin/spaces', '/__admin/coverage']) await look(path);
    for (const space of this.#spaces) {
      const [request, { text = '' }] = await look('/__admin/requests?limit=1000', { 'x-sandbox-space': space });
      const shown = [...this.values.secrets].find((secret) => text.includes(secret));
      if (shown !== undefined) this.#fail('the journal shows a secret', -1, request, { text: around(text, shown) });
    }
    const { log, ended } = this.sandbox;
    const logged = [...this.values.secrets, ...this.canaries].find((secret) => log.includes(secret));
    const nobody = { operation, method: '', origin: '', path: '', headers: {} };
    if (logged !== undefined) this.#fail('the log shows a secret', -1, nobody, { text: around(log, logged) });
    for (const line of log.split('\n').filter((text) => text !== ''))
      this.#fail(`log: ${shortOf(line)}`, -1, nobody, { text: line });
    if (ended !== undefined) this.#fail(`the sandbox ended (${ended})`, -1, nobody, { text: log.slice(-1_500) });
  }

  #originOf({ operation }, chance) {
    const own = this.sandbox.services[operation.service];
    if (own === undefined) return chance.pick(this.sandbox.origins);
    return chance.maybe(0.25) ? this.sandbox.gateway : own;
  }

  async #sessionOf(at) {
    if ((await this.#sessions[at]).isOver) this.#sessions[at] = this.#open();
    return this.#sessions[at];
  }

  #opened = 0;

  async #open(left = 3) {
    const space = `fuzz-${this.#opened++}`;
    this.#spaces.add(space);
    if (this.#spaces.size > 40) this.#spaces.delete([...this.#spaces][0]);
    try {
      return await Session.open(this.sandbox.gateway, space);
    } catch (error) {
      // A request of another session may have put the space away.
      const request = {
        operation: { service: 'control', name: 'login' },
        method: 'POST',
        origin: '',
        path: '',
        headers: {},
      };
      if (left === 0) this.#fail('nobody can log in', -1, request, { text: String(error) });
      if (left === 0) throw error;
      return this.#open(left - 1);
    }
  }
}
