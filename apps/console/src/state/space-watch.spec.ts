import type { ControlApi } from '../api/control-api';
import type { JournalRow, SpaceInfo } from '../api/control-types';
import { noAnswer, problemOf, type Answer } from '../api/problem';
import { NOTHING_SEEN, SpaceWatch, type SpaceView } from './space-watch';

const ROUND_MS = 2_000;
const row = (id: string): JournalRow => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  service: 'wallet',
  method: 'GET',
  path: '/wallet/v1/wallets',
  status: 200,
  outcome: 'natural',
  tookMs: 1,
});

/** A sandbox of one space, as far as a watch asks for it. */
class OneSpace {
  journal: JournalRow[] = [];
  seed = 'a';
  isThere = true;
  isReachable = true;
  opened = 0;
  private stream: ReadableStreamDefaultController<Uint8Array> | undefined;

  space = async (): Promise<Answer<SpaceInfo>> => {
    if (!this.isReachable) return { ok: false, problem: noAnswer() };
    if (!this.isThere) return { ok: false, problem: problemOf(404, '{"detail":"there is no space x"}') };
    const clock = { now: '2026-01-01T00:00:00.000Z', mode: 'running' } as const;
    const requests = { natural: this.journal.length, forced: 0 };
    return {
      ok: true,
      value: {
        id: 'x',
        seed: this.seed,
        envelope: 'standard',
        fixtures: 'default',
        settings: {},
        clock,
        requests,
        faults: 0,
      },
    };
  };

  events = async (_id: string, signal: AbortSignal): Promise<Answer<Response>> => {
    this.opened += 1;
    signal.addEventListener('abort', () => this.breakStream());
    const body = new ReadableStream<Uint8Array>({ start: (stream) => void (this.stream = stream) });
    return { ok: true, value: new Response(body) };
  };

  requests = async (): ReturnType<ControlApi['requests']> => {
    const items = this.journal.map((each) => ({
      ...each,
      ...{ requestId: each.id, realAt: each.at, query: {}, headers: {}, responseHeaders: {}, notes: [] },
    }));
    return { ok: true, value: { items } };
  };

  /** A request that is written down, and told to those who listen. */
  receive(id: string): void {
    this.journal.push(row(id));
    this.stream?.enqueue(new TextEncoder().encode(`event: request\ndata: ${JSON.stringify(row(id))}\n\n`));
  }

  breakStream(): void {
    this.stream?.error(new TypeError('network error'));
    this.stream = undefined;
  }
}

describe('the watch of a space', () => {
  let sandbox: OneSpace;
  let view: SpaceView;
  let watch: SpaceWatch;
  const ids = (): readonly string[] => view.rows.map(({ id }) => id);
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    sandbox = new OneSpace();
    view = NOTHING_SEEN;
    watch = new SpaceWatch(sandbox, 'x', (seen) => (view = seen));
  });
  afterEach(() => {
    watch.stop();
    jest.useRealTimers();
  });

  const begin = async (): Promise<void> => {
    watch.start();
    await pass(200);
  };

  it('shows what there is and what comes, newest first', async () => {
    sandbox.receive('a');
    sandbox.receive('b');
    await begin();
    expect(ids()).toEqual(['b', 'a']);
    sandbox.receive('c');
    await pass(200);
    expect(view.state).toBe('live');
    expect(ids()).toEqual(['c', 'b', 'a']);
  });

  it('listens once as long as nothing is amiss', async () => {
    await begin();
    sandbox.receive('a');
    await pass(3 * ROUND_MS);
    expect(sandbox.opened).toBe(1);
  });

  it('notices that the journal was emptied', async () => {
    sandbox.receive('a');
    await begin();
    sandbox.journal = [];
    await pass(ROUND_MS);
    expect(ids()).toEqual([]);
  });

  it('notices requests that it was not told of, as in a space made anew', async () => {
    await begin();
    sandbox.journal = [row('unheard')];
    await pass(ROUND_MS);
    expect(ids()).toEqual(['unheard']);
    expect(sandbox.opened).toBe(2);
  });

  it('waits for a space that is not there, without a connection to it', async () => {
    sandbox.isThere = false;
    await begin();
    expect(view.state).toBe('absent');
    expect(sandbox.opened).toBe(0);
    sandbox.isThere = true;
    sandbox.receive('a');
    await pass(ROUND_MS);
    expect(view.state).toBe('live');
    expect(ids()).toEqual(['a']);
  });

  it('tells that a connection broke, and takes it up again', async () => {
    await begin();
    sandbox.breakStream();
    await pass(100);
    expect(view.state).toBe('lost');
    sandbox.receive('meanwhile');
    await pass(ROUND_MS);
    expect(view.state).toBe('live');
    expect(ids()).toEqual(['meanwhile']);
  });

  it('keeps what it has seen while nothing answers', async () => {
    sandbox.receive('a');
    await begin();
    sandbox.isReachable = false;
    await pass(ROUND_MS);
    expect(view).toMatchObject({ state: 'lost', problem: { slug: 'no-answer' } });
    expect(ids()).toEqual(['a']);
  });

  it('asks for nothing once it is stopped', async () => {
    await begin();
    watch.stop();
    sandbox.receive('a');
    await pass(2 * ROUND_MS);
    expect(ids()).toEqual([]);
  });
});
