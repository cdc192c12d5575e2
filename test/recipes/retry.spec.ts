import type { RetryAdvice } from '@sadpath/catalog';
import { isNatural, lookUp } from '@sadpath/recipes';
import { codeOf } from '../support/codes';
import { MetCode } from '../support/met-code';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { toldWait } from '../support/told-wait';

const { recipes } = suiteFacts();

/** The recipes of the codes that carry one of these advices, by their ids; a code that is only forced cannot be repeated. */
const advised = (...advice: readonly RetryAdvice[]): readonly (readonly [string, RecipeFacts])[] =>
  recipes
    .filter((recipe) => isNatural(recipe) && advice.includes(codeOf(recipe.service, recipe.code).retry))
    .map((recipe) => [`${recipe.service}/${recipe.code}`, recipe]);

const impossible = recipes.filter(({ remedy }) => remedy?.impossible !== undefined);

describe('after-wait: time alone is enough, and how much is told', () => {
  it.each(advised('after-wait'))('%s', async (_, recipe) => {
    const met = await MetCode.by(recipe);
    expect(await met.again()).toMatchObject({ code: recipe.code });
    const wait = toldWait(met.answer)?.duration ?? recipe.remedy?.wait;
    expect(wait).toMatch(/^P/);
    await met.advance(wait!);
    const { status, code } = recipe.remedy?.request === undefined ? await met.again() : await met.mend(recipe.remedy);
    expect({ kind: Math.floor(status / 100), code }).toEqual({ kind: 2, code: undefined });
  });

  it.each(advised('after-wait').filter(([, { remedy }]) => remedy?.wait !== undefined))(
    '%s has its wait in the remedy because the answer does not tell it',
    async (_, recipe) => {
      expect(toldWait((await MetCode.by(recipe)).answer)).toBeUndefined();
    },
  );
});

describe('same-request: the failure is transient', () => {
  it.each(advised('same-request'))('%s', async (_, recipe) => {
    const met = await MetCode.by(recipe);
    expect(await met.bringUp()).not.toEqual([]);
    expect((await met.again()).code).toBeUndefined();
  });
});

describe('after-change and never: time alone changes nothing', () => {
  it.each(advised('after-change', 'never'))('%s', async (_, recipe) => {
    const met = await MetCode.by(recipe);
    await met.advance('P30D');
    expect(await met.again()).toMatchObject({ code: recipe.remedy?.later ?? recipe.code });
  });
});

describe('after-change: the change that the remedy names leads to success', () => {
  const codes = advised('after-change').filter(([, { remedy }]) => remedy?.impossible === undefined);

  it.each(codes)('%s', async (_, recipe) => {
    const met = await MetCode.by(recipe);
    const { status, code, fault } = await met.mend(recipe.remedy!);
    expect({ status, code, fault }).toEqual({ status: expect.any(Number), code: undefined, fault: undefined });
    expect(Math.floor(status / 100)).toBe(2);
  });
});

describe('check-first: the read tells the truth, and the next write succeeds', () => {
  it.each(advised('check-first'))('%s', async (_, recipe) => {
    const { finds } = recipe.remedy!;
    const met = await MetCode.by(recipe);
    const { answers, ...ending } = await met.mend(recipe.remedy!);
    expect({ ...ending, found: lookUp(finds!.at, answers) }).toEqual({ status: expect.any(Number), found: finds!.is });
    expect(Math.floor(ending.status / 100)).toBe(2);
  });
});

describe('a code past which no request leads', () => {
  it.each(impossible)('$service/$code says why', ({ remedy }) => {
    expect(remedy).toEqual({ impossible: expect.stringMatching(/\S \S/) });
  });

  it('is one of few', () => {
    expect(impossible.map(({ service, code }) => `${service}/${code}`).sort()).toEqual([
      'banking/FEATURE_DISABLED',
      'banking/INSUFFICIENT_PERMISSIONS',
      'banking/LOAN_NOT_ELIGIBLE',
      'banking/TENANT_INACTIVE',
      'issuing/cardholder_locked_pending',
    ]);
  });
});
