import { ONE_EACH } from '../support/stack';
import { playAll } from './support/play-all';
import { startStack, type StackUnderTest } from './support/stack-under-test';

const STACKS = { 'one process': {}, 'ten processes and a gateway': ONE_EACH };

describe.each(Object.entries(STACKS))('%s on PostgreSQL', (_, replicas) => {
  let under: StackUnderTest;

  beforeAll(async () => {
    under = await startStack(replicas);
  }, 60_000);

  afterAll(() => under.end());

  it('meets the code of every recipe by its ordinary way', async () => {
    const { played, wrong } = await playAll(under.stack);
    expect(played).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  }, 120_000);
});
