import { DAY } from '@sadpath/clock';
import { Answer, Exchange, type OperationSpec, type GateContext } from '@sadpath/service';
import { SpecSpace } from '@sadpath/testing';
import { WALLET_JOBS } from '../domain/due';
import { NOON, refusal } from '../domain/spec-support';
import { walletError } from '../wallet.errors';
import { walletService } from '../wallet.service-definition';
import { idempotencyGate } from './idempotency.gate';
import { VISIT } from './visit';

const caller = { userId: 'user', tenantId: 'tenant', roles: [], planTier: 'free' } as const;
const operation: OperationSpec = { name: 'debit', summary: '', raises: [], status: 201, marks: {} };

/** A debit under the key `k` that has come as far as the gate. */
function arrival(specSpace: SpecSpace, amount: number): Exchange {
  const { space } = specSpace;
  const exchange = new Exchange({
    service: 'wallet',
    space,
    spaceBy: 'default',
    id: 'r',
    requestId: 'r',
    method: 'POST',
    routedPath: '/debit',
    path: '/debit',
    headers: { 'idempotency-key': 'k' },
    query: {},
    operation,
    remoteAddress: '',
    listener: 'plain',
    startedAtMs: 0,
    envelope: 'standard',
    dependencyKey: (name) => name,
  });
  exchange.body = { kind: 'json', value: { amount }, text: '' };
  exchange.keep(VISIT, { call: specSpace.callAt(NOON), caller });
  return exchange;
}

/** Sends an arrival through the gate: the answer to repeat, if there is one. */
async function pass(exchange: Exchange): Promise<unknown> {
  return idempotencyGate(exchange, {} as GateContext);
}

const spaceAtNoon = (): SpecSpace => new SpecSpace(walletService, { clock: { instant: NOON, mode: 'frozen' } });

describe('idempotencyGate', () => {
  it('lets one of two calls run that come at the same time', async () => {
    const space = spaceAtNoon();
    const outcomes = await Promise.allSettled([pass(arrival(space, 5)), pass(arrival(space, 5))]);
    expect(outcomes).toEqual([
      { status: 'fulfilled', value: undefined },
      { status: 'rejected', reason: refusal('ERR_WALLET_CONFLICT', { reason: 'IDEMPOTENCY_IN_PROGRESS' }) },
    ]);
  });

  it('repeats the answer once there is one', async () => {
    const space = spaceAtNoon();
    const first = arrival(space, 5);
    await pass(first);
    for (const hook of first.successHooks) await hook(new Answer({ id: 'tx' }));
    const replay = await pass(arrival(space, 5));
    expect(replay).toEqual(new Answer({ id: 'tx' }, { status: 201, headers: { 'idempotency-replayed': 'true' } }));
  });

  it('plans the end of the key when there is an answer, and no earlier', async () => {
    const specSpace = spaceAtNoon();
    const planned = () => specSpace.space.schedule.list().filter(({ job }) => job === WALLET_JOBS.forgetKey);
    const first = arrival(specSpace, 5);
    await pass(first);
    expect(planned()).toEqual([]);
    for (const hook of first.successHooks) await hook(new Answer({ id: 'tx' }));
    expect(planned()).toMatchObject([{ at: NOON + DAY, service: 'wallet', entity: 'tenant/k' }]);
  });

  it('frees the key when the call is refused', async () => {
    const space = spaceAtNoon();
    const first = arrival(space, 5);
    await pass(first);
    for (const hook of first.failureHooks) await hook(walletError('ERR_WALLET_INTERNAL_ERROR'));
    await expect(pass(arrival(space, 6))).resolves.toBeUndefined();
  });
});
