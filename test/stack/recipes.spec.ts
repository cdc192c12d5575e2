import { ONE_EACH } from '../support/stack';
import { playAll } from './support/play-all';
import { IS_COMPOSE, startStack, type StackUnderTest } from './support/stack-under-test';

const APART = { 'ten processes and a gateway': ONE_EACH };
const STACKS = IS_COMPOSE ? APART : { 'one process': {}, ...APART };

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
