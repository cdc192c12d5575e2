import type { RetryAdvice } from '@sadpath/catalog';
import { isNatural, lookUp } from '@sadpath/recipes';
import { codeOf } from '../support/codes';
import { MetCode } from '../support/met-code';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { toldWait } from '../support/told-wait';

const { errors, recipes } = suiteFacts();

/** The recipes of the codes that carry one of these advices, by their ids; a code that is only forced cannot be repeated. */
const advised = (...advice: readonly RetryAdvice[]): readonly (readonly [string, RecipeFacts])[] =>
  recipes
    .filter((recipe) => isNatural(recipe) && advice.includes(codeOf(recipe.service, recipe.code).retry))
    .map((recipe) => [`${recipe.service}/${recipe.code}`, recipe]);

const ids = (some: readonly RecipeFacts[]): readonly string[] =>
  some.map(({ service, code }) => `${service}/${code}`).sort();
const impossible = recipes.filter(({ remedy }) => remedy?.impossible !== undefined);

describe('the walk', () => {
  it('goes over every code, but for the one that no request meets', () => {
    const walked = advised('after-wait', 'same-request', 'after-change', 'never', 'check-first').map(([id]) => id);
    const all = errors.map(({ id }) => id);
    expect(all.filter((id) => !walked.includes(id))).toEqual(['customer/internal.error']);
    expect(walked).toHaveLength(all.length - 1);
  });

  it('takes another refusal for the same only where what is asked about expires by itself', () => {
    expect(ids(recipes.filter(({ remedy }) => remedy?.later !== undefined))).toEqual([
      'otp/otp.invalid',
      'wallet/ERR_WALLET_ESCROW_NOT_FUNDED',
    ]);
  });
});

describe('after-wait: time alone is enough, and how much is told', () => {
  it.each(advised('after-wait'))('%s', async (_, recipe) => {
    const met = await MetCode.by(recipe);
    expect(await met.again()).toMatchObject({ code: recipe.code });
    const wait = toldWait(met.answer)?.duration ?? recipe.remedy?.wait;
    expect(wait).toMatch(/^P/);
    await met.advance(wait!);
    const { remedy } = recipe;
    const again = await met.again();
    expect(again.code).not.toBe(recipe.code);
    // The request that locked was itself wrong: the right one succeeds.
    const { status, code } = remedy?.request === undefined ? again : await met.mend(remedy);
    expect({ kind: Math.floor(status / 100), code }).toEqual({ kind: 2, code: undefined });
  });

  it('is answered to a request that was right only where it is said to be an exception', () => {
    const refusals = errors.filter(({ retry, status = 0 }) => retry === 'after-wait' && status < 500);
    expect(refusals).not.toEqual([]);
    expect(refusals.filter(({ meaning }) => !/exception among the 4xx/i.test(meaning)).map(({ id }) => id)).toEqual([]);
  });

  it('tells its wait in the answer, but on the platform whose page publishes none', () => {
    const untold = advised('after-wait').filter(([, { remedy }]) => remedy?.wait !== undefined);
    expect(untold.map(([id]) => id)).toEqual(['issuing/funds_not_cleared', 'issuing/rate_limited']);
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
    const { status, code } = await met.again();
    expect({ kind: Math.floor(status / 100), code }).toEqual({ kind: 2, code: undefined });
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
    expect(ids(impossible)).toEqual([
      'banking/FEATURE_DISABLED',
      'banking/INSUFFICIENT_PERMISSIONS',
      'banking/LOAN_NOT_ELIGIBLE',
      'banking/TENANT_INACTIVE',
      'issuing/cardholder_locked_pending',
    ]);
  });
});
