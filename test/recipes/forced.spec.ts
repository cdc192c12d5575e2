import { codeOf } from '../support/codes';
import { ENVELOPES, expectRefusal, type EnvelopeName } from '../support/expect-refusal';
import { playIn } from '../support/play-in';
import { stepAlone } from '../support/step-alone';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { serviceOf, TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';

const { recipes, operations } = suiteFacts();
const FORCEABLE = recipes.filter(({ service, code }) => codeOf(service, code).belowHttp !== true);

/** The three ways to force a code on one request. Each sends the request and answers what came. */
const WAYS: Readonly<
  Record<string, (space: TestSpace, recipe: RecipeFacts, envelope: EnvelopeName) => Promise<Forced>>
> = {
  header: async (space, recipe, envelope) => {
    const { path, request } = stepAlone(recipe.steps.at(-1)!);
    const headers = { ...request.headers, 'x-sandbox-envelope': envelope, 'x-sandbox-error': recipe.code };
    return { answer: await space.call(path, { ...request, headers }), rule: 'header:x-sandbox-error' };
  },
  'an armed rule': async (space, recipe, envelope) => {
    const { path, request } = stepAlone(recipe.steps.at(-1)!);
    const rule = { match: { service: serviceOf(path) }, error: { code: recipe.code }, times: 1 };
    const { id } = await space.ask<{ id: string }>('POST', '/faults', rule);
    const headers = { ...request.headers, 'x-sandbox-envelope': envelope };
    return { answer: await space.call(path, { ...request, headers }), rule: id };
  },
  'a magic value': async (space, recipe, envelope) => {
    const { path, request } = stepAlone(recipe.steps.at(-1)!);
    const separator = path.includes('?') ? '&' : '?';
    const headers = { ...request.headers, 'x-sandbox-envelope': envelope };
    const called = `${path}${separator}note=sbx:${recipe.code}`;
    return { answer: await space.call(called, { ...request, headers }), rule: 'magic' };
  },
};

interface Forced {
  readonly answer: WireAnswer;
  readonly rule: string;
}

describe.each(ENVELOPES)('in the %s envelope', (envelope) => {
  describe.each(Object.entries(WAYS))('%s forces', (way, force) => {
    // The header in both envelopes, the other ways in one and the other by turns: they end in the same refusal.
    for (const recipe of filled(
      FORCEABLE.filter((_, at) => way === 'header' || envelope === ENVELOPES[at % ENVELOPES.length]),
    )) {
      const id = `${recipe.service}/${recipe.code}`;

      it(`${id} on the request on which it is met`, async () => {
        const space = await TestSpace.make();
        const { answer, rule } = await force(space, recipe, envelope);
        expect({ status: answer.status, headers: answer.headers }).toMatchObject({
          status: codeOf(recipe.service, recipe.code).status,
          headers: { 'x-sandbox-outcome': 'forced', 'x-sandbox-rule': rule, 'x-sandbox-space': space.id },
        });
        const service = serviceOf(recipe.steps.at(-1)!.path) ?? '';
        expectRefusal(answer.body, { service, envelope, code: recipe.code });
        const { tally, items } = await space.journal(1);
        expect({ tally, code: items[0]?.code }).toEqual({ tally: { natural: 0, forced: 1 }, code: recipe.code });
      });
    }
  });
});

describe('forced outcomes leave no trace: afterwards the ordinary steps end as ever:', () => {
  for (const recipe of filled(FORCEABLE.filter(({ natural }) => natural === undefined))) {
    it(`${recipe.service}/${recipe.code}`, async () => {
      const space = await TestSpace.make();
      for (let i = 0; i < 12; i++) await WAYS['header']!(space, recipe, 'standard');
      const played = await playIn(space, recipe);
      const { tally, items } = await space.journal();
      expect({
        fault: played.fault,
        code: items.at(-1)?.code,
        outcome: items.at(-1)?.outcome,
        forced: tally.forced,
      }).toEqual({
        fault: undefined,
        code: recipe.code,
        outcome: 'natural',
        forced: 12,
      });
    });
  }
});

describe('on every operation the header forces each code it may answer:', () => {
  for (const { service, operation, method, path, codes } of filled(operations)) {
    it(`${service} ${operation}`, async () => {
      const space = await TestSpace.make();
      const forceable = codes
        .map((name) => ({ name, spec: codeOf(service, name) }))
        .filter(({ spec }) => spec.belowHttp !== true);
      const answers = await Promise.all(
        forceable.map(async ({ name }) => {
          const { status, headers, body } = await space.call(path.replace(/:\w+/g, 'x'), {
            method,
            // Nobody is let in here, so a code that waits for an effect by itself would wait in vain.
            headers: { 'x-sandbox-error': `${name};phase=before` },
          });
          return {
            name,
            status,
            outcome: headers['x-sandbox-outcome'],
            code: (body as { readonly code?: unknown }).code,
          };
        }),
      );
      expect(answers).toEqual(
        forceable.map(({ name, spec }) => ({
          name,
          status: spec.status,
          outcome: 'forced',
          code: spec.wire ?? spec.code,
        })),
      );
      expect((await space.journal(1)).tally).toEqual({ natural: 0, forced: forceable.length });
    });
  }
});
