import { FEW_PLACES, LEAVING } from '../support/clients-that-leave';
import { SmallSandbox } from '../support/small-sandbox';

describe('a client that leaves, in memory, frees', () => {
  let one: SmallSandbox;

  beforeAll(async () => {
    one = await SmallSandbox.start(FEW_PLACES);
  }, 60_000);
  afterAll(async () => {
    expect(await one.stop()).toEqual([]);
  });

  it.each(Object.entries(LEAVING))('%s', (_, holds) => holds(one), 60_000);
});
