import { isNatural, type SentRequest } from '@sadpath/recipes';
import { codeOf } from '../support/codes';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import type { RecipeFacts } from '../support/suite-facts';
import { TestSpace } from '../support/test-space';
import { ProgramClient } from './issuing/program-client';
import { situationOf } from './issuing/situation-of';

const DEPENDENCIES = ['issuing.gateway', 'dns', 'ledger', 'kyc', 'processor', 'bank', 'sms', 'otp'];
const SITUATIONS = suiteFacts().recipes.filter(
  (recipe) => recipe.service === 'issuing' && isNatural(recipe) && codeOf('issuing', recipe.code).belowHttp !== true,
);
const advised = (...advice: readonly string[]): readonly RecipeFacts[] =>
  SITUATIONS.filter(({ code }) => advice.includes(codeOf('issuing', code).retry));
const named = (recipes: readonly RecipeFacts[]): readonly (readonly [string, RecipeFacts])[] =>
  recipes.map((recipe) => [recipe.code, recipe]);

/** What a situation says of the time that is enough. */
const WAITS: Readonly<Record<string, string>> = { rate_limited: 'PT1M', funds_not_cleared: 'P5D' };

/** Plays the recipe of a situation; what it gives repeats the last request. */
async function meet(recipe: RecipeFacts): Promise<{ space: TestSpace; again: () => Promise<[number, unknown]> }> {
  const space = await TestSpace.make();
  const played = await playIn(space, recipe);
  expect(played.fault).toBeUndefined();
  const { method, path, headers, body }: SentRequest = played.steps.at(-1)!.request;
  const again = async (): Promise<[number, unknown]> => {
    const request = { method, headers, ...(body === undefined ? {} : { rawBody: body }) };
    const answer = await space.call(path, request);
    return [answer.status, answer.status < 400 ? undefined : await situationOf(space, answer)];
  };
  return { space, again };
}

const advance = (space: TestSpace, duration: string): Promise<unknown> =>
  space.ask('PUT', '/clock', { action: 'advance', duration });

describe('waiting is enough', () => {
  it('for those that say how long', () => {
    expect(advised('after-wait').map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(WAITS)));
    expect(advised('after-wait')).toHaveLength(Object.keys(WAITS).length);
  });

  it.each(named(advised('after-wait')))('after %s', async (code, recipe) => {
    const { space, again } = await meet(recipe);
    expect((await again())[1]).toBe(code);
    await advance(space, WAITS[code]!);
    expect(await again()).toEqual([200, undefined]);
  });
});

describe('the same request succeeds when the systems are back', () => {
  it.each(named(advised('same-request')))('after %s', async (_, recipe) => {
    const { space, again } = await meet(recipe);
    for (const name of DEPENDENCIES) await space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
    expect((await again())[0]).toBe(200);
  });
});

describe('no time helps', () => {
  it.each(named(advised('after-change', 'never')))('after %s', async (code, recipe) => {
    const { space, again } = await meet(recipe);
    await advance(space, 'P30D');
    expect((await again())[1]).toBe(code);
  });
});

const review = (id: number, result: 'pass' | 'fail') =>
  ['POST', '/staging/kyc/validate', { cardholderId: id, result }] as const;
const submit = ['PUT', '/cardholders/1001/kyc-submit'] as const;

describe('the change that the remedy names lets the same request succeed', () => {
  it.each([
    ['kyc_link_not_allowed', [submit]],
    ['kyc_force_not_allowed', [submit]],
    ['kyc_submit_not_allowed', [review(1002, 'fail')]],
    ['cardholder_locked_under_review', [review(1002, 'fail')]],
    ['compliance_restricted', [submit, review(1001, 'pass')]],
    ['card_not_active_for_otp', [['PUT', '/cards/5003/status', { newStatus: 1 }]]],
    ['insufficient_funds', [['POST', '/staging/deposits', { walletId: 3001, amount: '999999.99' }]]],
  ] as const)('after %s', async (code, changes) => {
    const { space, again } = await meet(SITUATIONS.find((each) => each.code === code)!);
    const client = new ProgramClient(space);
    for (const [method, path, body] of changes) {
      expect((await (method === 'PUT' ? client.put(path, body) : client.post(path, body))).status).toBe(200);
    }
    expect(await again()).toEqual([200, undefined]);
  });

  it('after card_status_not_changeable and card_pin_not_changeable: the card is activated', async () => {
    for (const code of ['card_status_not_changeable', 'card_pin_not_changeable']) {
      const { space, again } = await meet(SITUATIONS.find((each) => each.code === code)!);
      const client = new ProgramClient(space);
      const secrets = await client.read<Record<string, string>>('/cards/5002/sensitive');
      const { cardNumber, expMonth, expYear, cvv } = secrets;
      const activation = { cardNumber, expMonth, expYear, cvv, newPin: '0021' };
      expect((await client.put('/cards/5002/activate', activation)).status).toBe(200);
      expect(await again()).toEqual([200, undefined]);
    }
  });
});

describe('what is to be checked first', () => {
  it.each(named(advised('check-first')))('can be read back after %s', async (_, recipe) => {
    const { space } = await meet(recipe);
    for (const name of DEPENDENCIES) await space.ask('PUT', `/dependencies/${name}`, { state: 'up' });
    const client = new ProgramClient(space);
    const moved = await client.read<{ items: { transId: number }[] }>('/wallets/transactions?limit=1');
    const isMoved = recipe.code === 'upstream_bad_response_committed';
    expect(moved.items.filter(({ transId }) => transId === 90_001)).toHaveLength(isMoved ? 1 : 0);
  });
});
