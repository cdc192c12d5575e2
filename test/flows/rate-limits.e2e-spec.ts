import { isNatural } from '@sadpath/recipes';
import { MetCode } from '../support/met-code';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { TestSpace } from '../support/test-space';

const { recipes, errors } = suiteFacts();
const HOUR = 3_600_000;
/** The recipes that end in a 429, by the ids of their codes. */
const tooMany: readonly (readonly [string, RecipeFacts])[] = recipes
  .filter(
    (recipe) =>
      isNatural(recipe) &&
      errors.some(({ service, code, status }) => service === recipe.service && code === recipe.code && status === 429),
  )
  .map((recipe) => [`${recipe.service}/${recipe.code}`, recipe]);

async function met(recipe: RecipeFacts): Promise<MetCode> {
  // What a space begins with is not older than it: a clock that goes back behind that finds none of it valid.
  const code = await MetCode.by(recipe, 'P1D');
  await code.space.ask('PATCH', '/space', { settings: { 'issuing.sendRetryAfter': true } });
  return code;
}

describe('a space without rate limits', () => {
  it.each(tooMany)('does not meet %s by its own recipe', async (_, recipe) => {
    const space = await TestSpace.make();
    await space.ask('PATCH', '/space', { rateLimits: 'off' });
    const played = await playIn(space, recipe);
    expect(Math.floor(played.last!.status / 100)).toBe(2);
  });
});

describe('a window of requests', () => {
  it.each(tooMany)('begins anew on a clock that is set back by an hour: %s', async (_, recipe) => {
    const code = await met(recipe);
    await code.setBack(HOUR);
    const { status } = await code.repeat();
    expect(Math.floor(status / 100)).toBe(2);
  });

  /** A window of a second is of another time where the clock went back by three. */
  const longer = tooMany.filter(([id]) => id !== 'auth/rate.limit.exceeded');
  it.each([
    ...tooMany.map(([id, recipe]) => [id, 900, recipe] as const),
    ...longer.map(([id, recipe]) => [id, 3_000, recipe] as const),
  ])('goes on, %s, where the clock was set back by %i ms, and ends when it was told to', async (_, back, recipe) => {
    const code = await met(recipe);
    await code.setBack(back);
    const { status, headers } = await code.repeat();
    expect(status).toBe(429);
    await code.space.ask('PUT', '/clock', { action: 'advance', duration: `PT${String(headers['retry-after'])}S` });
    expect((await code.repeat()).status).not.toBe(429);
  });

  it('is met in each platform', () => {
    expect(tooMany.map(([id]) => id).sort()).toEqual([
      'auth/auth.rate.limit.exceeded',
      'auth/rate.limit.exceeded',
      'banking/RATE_LIMIT_EXCEEDED',
      'issuing/rate_limited',
      'otp/otp.cooldown',
      'wallet/ERR_WALLET_RATE_LIMITED',
    ]);
  });
});
