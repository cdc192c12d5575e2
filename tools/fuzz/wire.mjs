import { Pool } from 'undici';

/** An answer that takes longer hangs. */
const PATIENCE_MS = 20_000;
/** What waits, streams or breaks by its nature is not waited for. */
const SHORT_MS = 1_500;
/** More of an endless answer is not read. */
const MOST = 20_000_000;

/** Sends requests over connections that are kept, whatever the requests are. */
export class Wire {
  #pools = new Map();

  /** The answer, with its time; or, in `failure`, why there is none. */
  async send(origin, { method, path, headers, body, isRough }) {
    const isPatient = !isRough && !/requests\/wait|\/events/.test(path);
    const signal = AbortSignal.timeout(isPatient ? PATIENCE_MS : SHORT_MS);
    try {
      const answer = await this.#poolOf(origin).request({ method, path, headers, body, signal });
      const text = path.includes('/events') ? await opened(answer) : await answer.body.text();
      return { status: answer.statusCode, headers: flat(answer.headers), text: text.slice(0, MOST) };
    } catch (error) {
      return { failure: error.code ?? error.name, isExpected: !isPatient };
    }
  }

  async close() {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }

  #poolOf(origin) {
    if (!this.#pools.has(origin)) this.#pools.set(origin, new Pool(origin, { connections: 32, maxHeaderSize: 65_536 }));
    return this.#pools.get(origin);
  }
}

/** A stream of events is opened and left. */
async function opened({ statusCode, headers, body }) {
  if (!String(headers['content-type']).startsWith('text/event-stream')) return body.text();
  // Who leaves a stream is told that it was not over.
  body.on('error', () => undefined).destroy();
  return statusCode === 200 ? '' : `status ${statusCode}`;
}

function flat(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
