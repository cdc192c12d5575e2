import { isNatural } from '@sadpath/recipes';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';

const { recipes, errors } = suiteFacts();
const tooMany = recipes.filter(
  (recipe) =>
    isNatural(recipe) &&
    /rate.?limit/i.test(recipe.code) &&
    errors.some(({ service, code, status }) => service === recipe.service && code === recipe.code && status === 429),
);

describe('a space without rate limits', () => {
  it.each(tooMany.map((recipe) => [`${recipe.service}/${recipe.code}`, recipe] as const))(
    'does not meet %s by its own recipe',
    async (_, recipe) => {
      const space = await TestSpace.make();
      await space.ask('PATCH', '/space', { rateLimits: 'off' });
      const played = await playIn(space, recipe);
      expect(played.last?.status).toBeDefined();
      expect(played.last?.status).not.toBe(429);
    },
  );

  it('is met in more than one service', () => {
    expect(new Set(tooMany.map(({ service }) => service)).size).toBeGreaterThan(2);
  });
});
