import { walletFromNothingRecipes } from './wallet/from-nothing.recipes';
import { codeOf } from '../support/codes';
import { ENVELOPES, expectRefusal } from '../support/expect-refusal';
import { playIn } from '../support/play-in';
import { TestSpace } from '../support/test-space';

describe.each(ENVELOPES)('without any fixture, in the %s envelope', (envelope) => {
  for (const [code, variants] of filled(Object.entries(walletFromNothingRecipes))) {
    describe(code, () => {
      it.each(variants.map((recipe) => [recipe.title, recipe] as const))('%s', async (_title, recipe) => {
        const space = await TestSpace.make({ fixtures: 'none' });
        const played = await playIn(space, recipe, { lastHeaders: { 'x-sandbox-envelope': envelope } });
        expect({ fault: played.fault, status: played.last?.status }).toEqual({
          fault: undefined,
          status: codeOf('wallet', code).status,
        });
        expectRefusal(played.last?.body, { service: 'wallet', envelope, code });
        expect((await space.journal(1)).items[0]).toMatchObject({ code, outcome: 'natural' });
      });
    });
  }
});
