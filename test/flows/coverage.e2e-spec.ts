import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';
import { login } from './control/logins';
import { DebitDesk } from './debit/debit-desk';

interface Pair {
  readonly service: string;
  readonly operation: string;
  readonly code: string;
  readonly state: string;
  readonly natural: number;
  readonly forced: number;
  readonly spaces: readonly { readonly id: string; readonly label?: string }[];
}

/** Other specs count meanwhile: what is asked for is what one's own space added. */
async function pairsOf(operation: string): Promise<readonly Pair[]> {
  const { body } = await send(`${suite.gateway}/__admin/coverage?operation=${operation}`);
  return (body as { readonly items: readonly Pair[] }).items;
}

async function metBy(code: string, operation = 'authenticate'): Promise<Pair> {
  const pair = (await pairsOf(operation)).find((each) => each.code === code);
  if (pair === undefined) throw new Error(`${operation} declares no ${code}`);
  return pair;
}

const WRONG = 'auth/auth.invalid.credentials';
const LOCKED = 'auth/auth.account.locked';

describe('coverage', () => {
  it('counts natural and forced errors apart, and outlives the space that met them', async () => {
    const before = [await metBy(WRONG), await metBy(LOCKED)];
    const space = await TestSpace.make({ label: 'a test' });
    await login(space, 'nobody');
    await login(space, 'api_admin', { 'x-sandbox-error': 'auth.account.locked' });
    await space.ask('POST', '/reset');
    await space.admin('DELETE', `/spaces/${space.id}`);
    const after = [await metBy(WRONG), await metBy(LOCKED)];
    expect(after[0]!.natural).toBeGreaterThan(before[0]!.natural);
    expect(after[1]!.forced).toBeGreaterThan(before[1]!.forced);
    expect(after.map(({ state }) => state)).not.toContain('unmet');
  });

  it('lists each pair with the line that meets it', async () => {
    const { body } = await send(`${suite.gateway}/__admin/coverage?service=wallet&state=unmet`);
    const { items } = body as { items: readonly { meet: { natural?: string; forced: string } }[] };
    expect(items.every(({ meet }) => meet.forced.includes('X-Sandbox-Error'))).toBe(true);
  });

  it('tells apart what was forced on an operation that does not declare it', async () => {
    const space = await TestSpace.make();
    const headers = { 'x-sandbox-error': 'ERR_WALLET_FROZEN' };
    expect((await space.call('/wallet/v1/wallets', { headers })).status).toBe(403);
    const { body } = await send(`${suite.gateway}/__admin/coverage?operation=listWallets`);
    const { undeclared, items } = body as { undeclared: readonly Pair[]; items: readonly Pair[] };
    const code = 'wallet/ERR_WALLET_FROZEN';
    const own = undeclared.find((pair) => pair.operation === 'listWallets' && pair.code === code);
    expect(own).toMatchObject({ service: 'wallet', forced: expect.any(Number) });
    expect(items.map((pair) => pair.code)).not.toContain(code);
    const run = { items: [], operations: [], undeclared: [{ ...own, forced: 2 }] };
    for (const body of [{ runs: [run] }, run])
      expect(await send(`${suite.gateway}/__admin/coverage/merge`, { method: 'POST', body })).toMatchObject({
        status: 200,
        body: { merged: 1 },
      });
  });

  it.each([
    ['service=walet', 'wallet'],
    ['operation=debitWalet', 'debitWallet'],
  ])('names the nearest to %s', async (query, nearest) => {
    const { status, body } = await send(`${suite.gateway}/__admin/coverage?${query}`);
    expect(status).toBe(422);
    expect((body as { nearest: readonly string[] }).nearest).toContain(nearest);
  });

  it.each(['state=odd', 'stat=unmet'])('refuses %s', async (query) => {
    expect((await send(`${suite.gateway}/__admin/coverage?${query}`)).status).toBe(422);
  });

  it('takes no run of another suite', async () => {
    const items = [{ service: 'wallet', operation: 'debitWalet', code: 'wallet/X', natural: 1, forced: 0 }];
    const body = { runs: [{ items, operations: [] }] };
    const answer = await send(`${suite.gateway}/__admin/coverage/merge`, { method: 'POST', body });
    expect(answer).toMatchObject({ status: 422, body: { nearest: expect.any(Array) } });
  });

  it('adds a run to what it has', async () => {
    const before = await metBy('auth/auth.rate.limit.exceeded');
    const item = { service: 'auth', operation: 'authenticate', code: before.code, natural: 0, forced: 2 };
    const operations = [{ service: 'auth', operation: 'authenticate', calls: 5 }];
    const body = { runs: [{ items: [item], operations }] };
    expect(await send(`${suite.gateway}/__admin/coverage/merge`, { method: 'POST', body })).toMatchObject({
      status: 200,
    });
    expect((await metBy(before.code)).forced).toBeGreaterThanOrEqual(before.forced + 2);
  });
});

describe('what is nobody’s test is not counted:', () => {
  it('a space that says so', async () => {
    const space = await TestSpace.make({ counted: false });
    await login(space, 'nobody');
    const { spaces } = await metBy(WRONG);
    expect(spaces.map(({ id }) => id)).not.toContain(space.id);
  });

  it('a recipe that is played', async () => {
    await send(`${suite.gateway}/__admin/recipes/auth/auth.rate.limit.exceeded/run`, { method: 'POST' });
    const { spaces } = await metBy('auth/auth.rate.limit.exceeded');
    expect(spaces.filter(({ id }) => id.startsWith('recipe-'))).toEqual([]);
  });

  it('what services ask of each other', async () => {
    const desk = await DebitDesk.open();
    await desk.system('core-bank', 'down');
    const payer = { entityId: 'CIF1003', accountNo: '8642137', kitNo: '4240170003', productId: '2003_PHYSICAL' };
    await desk.post('/fee-posting/fees', { ...payer, feeRef: 'F-1', feeType: 'ANNUAL' });
    const { items } = await desk.space.journal();
    const inner = items.find(({ service, caller }) => service === 'cbs-connector' && caller === 'fee-posting');
    expect(inner).toMatchObject({ outcome: 'natural', code: expect.any(String) });
    expect(inner?.headers).not.toHaveProperty('x-sandbox-seal');
    const { body } = await send(`${suite.gateway}/__admin/coverage?service=cbs-connector`);
    const pairs = (body as { readonly items: readonly Pair[] }).items;
    expect(pairs.flatMap(({ spaces }) => spaces.map(({ id }) => id))).not.toContain(desk.space.id);
  });

  it('nothing of a stranger who passes for a service', async () => {
    const space = await TestSpace.make();
    for (const name of ['x-sandbox-caller', 'x-sandbox-job', 'x-sandbox-seal']) {
      const { status, body } = await login(space, 'nobody', { [name]: 'customer' });
      expect({ status, body }).toMatchObject({ status: 422, body: { nearest: expect.any(Array) } });
    }
  });
});
