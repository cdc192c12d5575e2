import { Call } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import { StoreUnavailable } from '@sadpath/store';
import { PostgresServer } from '@sadpath/testing';
import { idsOf, notes, SERVICE, START, TwoProcesses, type SeenTwice } from '../../test/two-processes';

describe('what a call plans and sends is kept', () => {
  let server: PostgresServer;
  let processes: TwoProcesses;

  beforeAll(async () => {
    server = await PostgresServer.start();
    processes = await TwoProcesses.start(server.url);
  });
  afterAll(async () => {
    await processes.stop();
    await server.stop();
  });

  /** A fresh space, and a call in the first process. */
  async function begin(): Promise<SeenTwice & { readonly call: Call }> {
    const seen = await processes.begin();
    return { ...seen, call: callIn(seen.mine) };
  }

  it('with the documents of its transaction', async () => {
    const { theirs, call } = await begin();
    await call.store.transaction(async (tx) => {
      await tx.put(notes, { id: 'n' });
      call.plan('expire', 'n', START + 1);
      call.send({ id: 'm', channel: 'sms', to: '+1', body: {} });
      expect([await theirs.jobs(), await theirs.messages()]).toMatchObject([[{ entity: 'fixture' }], []]);
    });
    expect(await idsOf(theirs)).toEqual({ notes: ['n', 'seed'], jobs: ['n', 'fixture'], messages: ['m'] });
  });

  it('not without them, when they could not be written', async () => {
    const { theirs, call } = await begin();
    const cut = call.store.transaction(async (tx) => {
      await tx.put(notes, { id: 'n' });
      call.plan('expire', 'n', START + 1);
      await processes.cutTransactions();
    });
    await expect(cut).rejects.toThrow(StoreUnavailable);
    await call.flush();
    expect(await idsOf(theirs)).toEqual({ notes: ['seed'], jobs: ['fixture'], messages: [] });
  });

  it('also when a later transaction could not be written, or was refused', async () => {
    const { theirs, call } = await begin();
    call.plan('expire', 'before', START + 1);
    await expect(call.store.transaction(() => processes.cutTransactions())).rejects.toThrow(StoreUnavailable);
    const refused = call.store.transaction(() => {
      call.plan('expire', 'inside', START + 2);
      throw new RangeError('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await call.flush();
    expect(await idsOf(theirs)).toMatchObject({ jobs: ['before', 'inside', 'fixture'] });
  });

  it('all at once, when the call has joined', async () => {
    const { theirs, call } = await begin();
    await call.join();
    await call.store.transaction((tx) => tx.put(notes, { id: 'n' }));
    call.plan('expire', 'n', START + 1);
    call.send({ id: 'm', channel: 'sms', to: '+1', body: {} });
    expect((await theirs.jobs()).map(({ entity }) => entity)).toEqual(['fixture']);
    await call.part();
    expect(await idsOf(theirs)).toEqual({ notes: ['n', 'seed'], jobs: ['n', 'fixture'], messages: ['m'] });
  });

  it('or nothing, when what it has joined is lost', async () => {
    const { theirs, call } = await begin();
    await call.join();
    await call.store.transaction((tx) => tx.put(notes, { id: 'n' }));
    call.plan('expire', 'n', START + 1);
    await processes.cutTransactions();
    await expect(call.part()).rejects.toThrow(StoreUnavailable);
    await call.flush();
    expect(await idsOf(theirs)).toEqual({ notes: ['seed'], jobs: ['fixture'], messages: [] });
  });

  it('together with the control state it decides about', async () => {
    const { mine, theirs, call } = await begin();
    call.decide(() => {
      mine.dependencies.set('core', { state: 'down' });
      return [{ plan: { at: START + 1, service: SERVICE, job: 'expire', entity: 'n' } }];
    });
    await call.flush();
    await theirs.home.enter();
    expect(theirs.dependencies.of('core')).toEqual({ state: 'down' });
    expect([theirs.nextAt(), mine.nextAt()]).toEqual([START + 1, START + 1]);
  });

  it('before what goes on in the background begins', async () => {
    const { mine, theirs, call } = await begin();
    await call.join();
    call.send({ id: 'm', channel: 'webhook', to: 'http://x', body: {}, delivery: { state: 'sent' } });
    call.inBackground(async () => {
      expect(await theirs.message('m')).toMatchObject({ delivery: { state: 'sent' } });
      call.send({ id: 'm', channel: 'webhook', to: 'http://x', body: {}, delivery: { state: 'arrived' } });
    });
    await call.part();
    await mine.background();
    expect(await theirs.message('m')).toMatchObject({ to: 'http://x', delivery: { state: 'arrived' } });
  });
});

function callIn(space: Space): Call {
  const forwarded = { requestId: 'spec', headers: {} };
  return new Call({ service: SERVICE, space, now: START, forwarded, dependencyKey: (name) => name });
}
