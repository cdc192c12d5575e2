import { playRecipe, type HttpAnswer, type SentRequest, type Transport } from './play';
import type { NaturalRecipe } from './recipe';

const ok = (body: unknown, status = 200): HttpAnswer => ({ status, headers: {}, body });

/** A transport that keeps what it was given and answers in turn. */
function scripted(...answers: readonly (HttpAnswer | undefined)[]): { sent: SentRequest[]; send: Transport } {
  const sent: SentRequest[] = [];
  return {
    sent,
    send: (request) => {
      sent.push(request);
      return Promise.resolve(answers[sent.length - 1]);
    },
  };
}

const RECIPE: NaturalRecipe = {
  title: 'debits with a token',
  steps: [
    { name: 'login', method: 'POST', path: '/login', body: { user: 'ann' } },
    {
      method: 'POST',
      path: '/wallets/{{login.data.wallet.id}}/debit?by={{login.data.by}}',
      headers: { Authorization: 'Bearer {{login.data.token}}' },
      body: { amount: '{{login.data.limit}}', note: 'up to {{login.data.limit}}', list: ['{{login.data.token}}'] },
    },
  ],
};
const LOGIN = ok({ data: { wallet: { id: 'w1' }, by: 'x', token: 't', limit: 500 } });

describe('a recipe', () => {
  it('sends its steps in order, with what earlier answers said', async () => {
    const { sent, send } = scripted(LOGIN, ok({}, 409));
    const played = await playRecipe(RECIPE, send);
    expect(sent[1]).toEqual({
      method: 'POST',
      path: '/wallets/w1/debit?by=x',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: JSON.stringify({ amount: 500, note: 'up to 500', list: ['t'] }),
    });
    expect(played).toMatchObject({ last: { status: 409 } });
    expect(played.fault).toBeUndefined();
  });

  it('asks for the standard envelope on all steps but the last', async () => {
    const { sent, send } = scripted(LOGIN, ok({}));
    await playRecipe(RECIPE, send, {
      headers: { 'x-sandbox-space': 's' },
      lastHeaders: { 'x-sandbox-envelope': 'native' },
    });
    expect(sent.map(({ headers }) => headers['x-sandbox-envelope'])).toEqual(['standard', 'native']);
    expect(sent.map(({ headers }) => headers['x-sandbox-space'])).toEqual(['s', 's']);
  });

  it('stops at a step that does not answer as it says', async () => {
    const { sent, send } = scripted(ok({}, 401));
    expect(await playRecipe(RECIPE, send)).toMatchObject({ fault: 'step 1: expected 2xx, got 401' });
    expect(sent).toHaveLength(1);
  });

  it('stops at a step that is not answered', async () => {
    expect(await playRecipe(RECIPE, scripted(undefined).send)).toMatchObject({ fault: 'step 1: no HTTP answer came' });
  });

  it('repeats a step as often as it says, and wants each answer as it says', async () => {
    const recipe: NaturalRecipe = {
      title: 'x',
      steps: [
        { method: 'GET', path: '/a', repeat: 3, expect: 401 },
        { method: 'GET', path: '/b' },
      ],
    };
    const { sent, send } = scripted(ok({}, 401), ok({}, 401), ok({}, 401), ok({}, 429));
    expect((await playRecipe(recipe, send)).last).toMatchObject({ status: 429 });
    expect(sent.map(({ path }) => path)).toEqual(['/a', '/a', '/a', '/b']);
  });

  it('sends a raw body as it is, without a media type of its own', async () => {
    const recipe: NaturalRecipe = { title: 'x', steps: [{ method: 'POST', path: '/a', rawBody: '{"a":' }] };
    const { sent, send } = scripted(ok({}));
    await playRecipe(recipe, send);
    expect(sent[0]).toEqual({ method: 'POST', path: '/a', headers: {}, body: '{"a":' });
  });

  it('may end without an answer', async () => {
    const recipe: NaturalRecipe = { title: 'x', steps: [{ method: 'GET', path: '/a' }] };
    expect((await playRecipe(recipe, scripted(undefined).send)).last).toBeUndefined();
  });

  it('whose reference leads nowhere is a defect', async () => {
    await expect(playRecipe(RECIPE, scripted(ok({ data: {} })).send)).rejects.toThrow('leads nowhere');
  });
});
