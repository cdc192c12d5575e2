import { ONE_EACH } from '../support/stack';
import { MoneyLoad } from './support/money-load';
import { StackSpace } from './support/stack-space';
import { IS_COMPOSE, startStack, type StackUnderTest } from './support/stack-under-test';

const ROUNDS = 3;
/** Those that the money passes. */
const MOVERS = ['cbs-connector', 'wallet'];
/** The others, where each has a container; the gateway, which all requests pass, among them. */
const BYSTANDERS = IS_COMPOSE ? ['gateway', ...Object.keys(ONE_EACH).filter((name) => !MOVERS.includes(name))] : [];

let under: StackUnderTest;

beforeAll(async () => {
  under = await startStack(Object.fromEntries(MOVERS.map((service) => [service, 1])));
}, 60_000);

afterAll(() => under.end());

describe.each([...MOVERS, ...BYSTANDERS])('%s', (service) => {
  it('killed while money moves, loses nothing that was accepted and does nothing twice', async () => {
    let isUp = Promise.resolve();
    const load = await MoneyLoad.start(await StackSpace.make(under.stack), () => isUp);
    for (let round = 1; round <= ROUNDS; round++) {
      await load.until(({ accepted }) => accepted.length >= 5 * round);
      isUp = under.stack.killAndRestart(service);
      await isUp;
    }
    await load.until(({ accepted }) => accepted.length >= 5 * ROUNDS + 5);
    await load.finish();
    // Behind a gateway other replicas may have had all requests.
    if (!IS_COMPOSE) expect(load.unanswered).toBeGreaterThan(0);
    await load.expectEveryOrderDoneOnce();
    await load.expectEveryOrderForgottenInTime();
  }, 120_000);
});
