import { isNatural } from '@sadpath/recipes';
import { ENVELOPES, expectRefusal } from '../support/expect-refusal';
import { playIn } from '../support/play-in';
import { expectAlive } from '../insults/expect-polite';
import { suite, suiteFacts } from '../support/suite';
import { serviceOf, TestSpace } from '../support/test-space';
import { COMPARING_CODES } from './comparing-codes';
import { expectExplained } from './expect-explained';

const { recipes, errors } = suiteFacts();
const ENTRIES = recipes.map((recipe) => ({
  id: `${recipe.service}/${recipe.code}`,
  recipe,
  spec: errors.find(({ service, code }) => service === recipe.service && code === recipe.code)!,
}));
const natural = ENTRIES.filter(({ recipe }) => isNatural(recipe));
const answered = natural.filter(({ spec }) => spec.belowHttp !== true);
const belowHttp = natural.filter(({ spec }) => spec.belowHttp === true);
const forcedOnly = ENTRIES.filter(({ recipe }) => !isNatural(recipe));

describe.each(ENVELOPES)('a recipe in the %s envelope', (envelope) => {
  // One envelope goes through the services' own ports, the other through the gateway, so both doors are tried.
  const door = envelope === 'standard' ? 'own port' : 'gateway';

  for (const { id, recipe, spec } of filled(answered)) {
    it(`${id}: ${recipe.title}`, async () => {
      const space = await TestSpace.make();
      const played = await playIn(space, recipe, { door, lastHeaders: { 'x-sandbox-envelope': envelope } });
      const [written] = (await space.journal(1)).items;
      const { code, outcome } = written ?? {};
      expect({ fault: played.fault, status: played.last?.status, code, outcome }).toEqual({
        fault: undefined,
        status: spec.status,
        code: recipe.code,
        outcome: 'natural',
      });
      expect(played.last?.headers).toMatchObject({ 'x-sandbox-outcome': 'natural', 'x-sandbox-space': space.id });
      expect(played.last?.headers).not.toHaveProperty('x-sandbox-rule');
      const service = serviceOf(recipe.steps.at(-1)?.path ?? '') ?? '';
      expectRefusal(played.last?.body, { service, envelope, code: recipe.code });
      await expectExplained(space, written?.id ?? '', id);
    });
  }
});

it('every code that compares values has a recipe here', () => {
  expect(Object.keys(COMPARING_CODES).filter((id) => !answered.some((entry) => entry.id === id))).toEqual([]);
});

describe('a recipe that ends below HTTP', () => {
  for (const { id, recipe } of filled(belowHttp)) {
    it(`${id}: ${recipe.title}`, async () => {
      const space = await TestSpace.make();
      const played = await playIn(space, recipe);
      expect({ fault: played.fault, last: played.last }).toEqual({ fault: undefined, last: undefined });
      // The server learns a little later than its client that the client has hung up.
      await space.ask('POST', '/requests/wait', { match: { service: recipe.service, code: recipe.code } });
      const [entry] = (await space.journal(1)).items;
      expect({ code: entry?.code, outcome: entry?.outcome }).toEqual({ code: recipe.code, outcome: 'natural' });
    });
  }

  it.each(Object.keys(suite.services))('leaves %s alive', expectAlive);
});

describe('a code that has no ordinary way', () => {
  for (const { id, recipe } of filled(forcedOnly)) {
    it(`${id}: is not met by the request on which it is forced`, async () => {
      const space = await TestSpace.make();
      expect(recipe.steps).toHaveLength(1);
      await playIn(space, recipe);
      const [entry] = (await space.journal(1)).items;
      expect(entry).toMatchObject({ service: recipe.service, code: expect.not.stringMatching(`^${recipe.code}$`) });
      expect(await space.ask('POST', `/recipes/${id}/run`)).toMatchObject({ played: false, natural: recipe.natural });
    });
  }

  it('says why', () => {
    for (const { recipe } of filled(forcedOnly)) expect(recipe.natural?.impossible).toMatch(/\S \S/);
  });
});
