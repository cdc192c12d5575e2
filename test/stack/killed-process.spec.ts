import { MoneyLoad } from './support/money-load';
import { StackSpace } from './support/stack-space';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const ROUNDS = 3;

let under: StackUnderTest;

beforeAll(async () => {
  under = await startStack({ wallet: 1, 'cbs-connector': 1 });
}, 60_000);

afterAll(() => under.end());

it.each(['cbs-connector', 'wallet'])(
  'killed in the middle of its work, %s loses nothing it accepted and does nothing twice',
  async (service) => {
    let isUp = Promise.resolve();
    const load = await MoneyLoad.start(await StackSpace.make(under.stack), () => isUp);
    for (let round = 1; round <= ROUNDS; round++) {
      await load.until(({ accepted }) => accepted.length >= 5 * round);
      isUp = under.stack.killAndRestart(service);
      await isUp;
    }
    await load.until(({ accepted }) => accepted.length >= 5 * ROUNDS + 5);
    await load.finish();
    expect(load.unanswered).toBeGreaterThan(0);
    await load.expectEveryOrderDoneOnce();
  },
  60_000,
);
