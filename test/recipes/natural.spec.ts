import { isNatural } from '@sadpath/recipes';
import { ENVELOPES, expectRefusal, type EnvelopeName } from '../support/expect-refusal';
import { keySet } from '../support/key-set';
import { playIn, type Door } from '../support/play-in';
import { expectAlive } from '../insults/expect-polite';
import { suite, suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { stepAlone } from '../support/step-alone';
import { originOf, serviceOf, TestSpace } from '../support/test-space';
import { send, type WireAnswer } from '../support/wire';
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

/** The code of a recipe, forced by the header on the request on which it is met, in a space of its own. */
async function forcedAnswer(
  recipe: RecipeFacts,
  { envelope, door }: { readonly envelope: EnvelopeName; readonly door: Door },
): Promise<WireAnswer> {
  const { path, request } = stepAlone(recipe.steps.at(-1)!);
  const { id } = await TestSpace.make();
  const own = { 'x-sandbox-space': id, 'x-sandbox-envelope': envelope, 'x-sandbox-error': recipe.code };
  const origin = door === 'gateway' ? suite.gateway : originOf(path);
  return send(origin + path, { ...request, headers: { ...request.headers, ...own } });
}

/** What a client can rely on in an answer; only a forced one names its rule. */
function shapeOf({ headers, body }: Pick<WireAnswer, 'headers' | 'body'>): unknown {
  const names = Object.keys(headers).filter((name) => name !== 'x-sandbox-rule');
  return { headers: names.sort(), members: keySet(body) };
}

describe.each(ENVELOPES)('a recipe in the %s envelope', (envelope) => {
  // One envelope goes through the services' own ports, the other through the gateway, so both doors are tried.
  const door = envelope === 'standard' ? 'own port' : 'gateway';

  for (const { id, recipe, spec } of filled(answered)) {
    it(`${id}: ${recipe.title}; forced, it has the same members and headers`, async () => {
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
      expect(shapeOf(await forcedAnswer(recipe, { envelope, door }))).toEqual(shapeOf(played.last!));
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
      expect(entry?.service).toBe(recipe.service);
      expect(entry?.code).not.toBe(recipe.code);
      expect(await space.ask('POST', `/recipes/${id}/run`)).toMatchObject({ played: false, natural: recipe.natural });
    });
  }

  it('says why', () => {
    for (const { recipe } of filled(forcedOnly)) expect(recipe.natural?.impossible).toMatch(/\S \S/);
  });
});
