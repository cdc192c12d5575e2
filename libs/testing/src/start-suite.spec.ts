import { hooks, toyService } from '../test/toy-service';
import { startSuite, type StartedSuite } from './start-suite';

/** What a toy answers, as far as the specs look at it. */
interface ToyAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly code?: string; readonly error?: string; readonly nearest?: readonly string[] };
  readonly text: string;
}

describe('a service', () => {
  let suite: StartedSuite;
  const defects: string[] = [];

  beforeAll(async () => {
    suite = await startSuite([toyService]);
    // Defects go to the log; here they are kept instead.
    Object.assign(suite.platform.handles.get('toy')!, {
      reportDefect: (error: unknown) => defects.push((error as Error).message),
    });
  });
  beforeEach(() => {
    defects.length = 0;
    hooks.length = 0;
  });
  afterAll(() => suite.close());

  const call = async (path: string, init: RequestInit = {}): Promise<ToyAnswer> => {
    const answer = await fetch(suite.origin('toy') + path, init);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as ToyAnswer['body'] };
  };
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<ToyAnswer> =>
    call('/toy/v1/toys', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('answers the code that an operation declares', async () => {
    const { status, body, headers } = await call('/toy/v1/declared');
    expect({ status, code: body.code, error: body.error }).toEqual({
      status: 409,
      code: 'toy.broken',
      error: 'The toy Duck is broken',
    });
    expect(headers.get('x-sandbox-raised-by')).toBe('toy');
    expect(defects).toEqual([]);
  });

  it('turns a code that an operation does not declare into its internal error, and reports it', async () => {
    const { status, body } = await call('/toy/v1/undeclared');
    expect({ status, code: body.code }).toEqual({ status: 500, code: 'toy.internal' });
    expect(defects).toEqual(['undeclared answers toy/toy.lost, which it does not declare']);
  });

  it.each(['crash', 'reject'])('says nothing of a bug, and reports it: %s', async (name) => {
    const { status, body, text } = await call(`/toy/v1/${name}`);
    expect({ status, code: body.code }).toEqual({ status: 500, code: 'toy.internal' });
    expect(text).not.toMatch(/secret|null|TypeError|\.ts/);
    expect(defects).toHaveLength(1);
  });

  it('answers what it did not declare when a fault forces it', async () => {
    const { status, headers } = await call('/toy/v1/crash', { headers: { 'x-sandbox-error': 'toy.lost' } });
    expect({ status, outcome: headers.get('x-sandbox-outcome') }).toEqual({ status: 404, outcome: 'forced' });
    expect(defects).toEqual([]);
  });

  it('answers with the status of its operation, or with the one the handler names', async () => {
    expect(await post({ name: 'Bear' })).toMatchObject({
      status: 201,
      body: { success: true, data: { name: 'Bear' } },
    });
    const read = await call('/toy/v1/toys/b1');
    expect({ status: read.status, toy: read.headers.get('x-toy') }).toEqual({ status: 203, toy: 'b1' });
  });

  it('asks its gates in order before the handler, and ends where one answers', async () => {
    expect((await post({ name: 7 }, { 'x-replay': 'yes' })).body.code).toBe('toy.malformed');
    expect(await post({ name: 'Bear' }, { 'x-replay': 'yes' })).toMatchObject({
      status: 208,
      body: { data: { replayed: true } },
    });
    expect(hooks).toEqual([]);
    expect((await call('/toy/v1/none')).body.code).toBe('toy.unknown.path');
  });

  it('runs the hooks of success before an answer is lost, and those of failure when it was refused', async () => {
    await post({ name: 'Bear' });
    await post({ name: 'Duck' });
    const lost = await post({ name: 'Lion' }, { 'x-sandbox-error': 'toy.broken;phase=after' });
    expect({ status: lost.status, hooks }).toEqual({
      status: 409,
      hooks: ['made Bear', 'failed toy.broken', 'made Lion'],
    });
  });

  it('refuses to be forced to a code it does not have', async () => {
    const { status, body } = await call('/toy/v1/declared', { headers: { 'x-sandbox-error': 'toy.brokn' } });
    expect({ status, nearest: body.nearest?.[0] }).toEqual({ status: 422, nearest: 'toy.broken' });
  });
});

describe('the control API', () => {
  it('asks for its token where it has one, on everything but health', async () => {
    const suite = await startSuite([toyService], { SADPATH_ADMIN_TOKEN: 'open-sesame' });
    const status = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
      (await fetch(`${suite.origin('toy')}/__admin${path}`, { headers })).status;
    expect(await status('/health')).toBe(200);
    expect(await status('/clock')).toBe(401);
    expect(await status('/clock', { 'x-admin-token': 'open-sesam' })).toBe(401);
    expect(await status('/clock', { 'x-admin-token': 'open-sesame' })).toBe(200);
    expect(await status('/clock', { authorization: 'Bearer open-sesame' })).toBe(200);
    await suite.close();
  });
});

describe('the end of a service', () => {
  it('does not wait for an answer that hangs', async () => {
    const suite = await startSuite([toyService]);
    const { journal } = suite.platform.spaces.open('default');
    const hangs = new Promise((resolve) => journal.listen(resolve));
    const answer = fetch(`${suite.origin('toy')}/toy/v1/declared`, { headers: { 'x-sandbox-fault': 'HANG' } });
    await hangs;
    await Promise.all([suite.close(), expect(answer).rejects.toThrow()]);
  });
});
