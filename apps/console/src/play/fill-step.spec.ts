import type { RecipeStep } from '../api/control-types';
import { fillStep, openIn } from './fill-step';

const debit: RecipeStep = {
  method: 'POST',
  path: '/wallets/{{opened.data.id}}/debit',
  headers: { Authorization: 'Bearer {{login.data.token}}' },
  body: { amount: '{{opened.data.limit}}', note: 'up to {{opened.data.limit}}', tags: ['{{login.data.token}}'] },
};
const ANSWERS = { login: { data: { token: 't' } }, opened: { data: { id: 'w1', limit: 500 } } };

describe('a step of a recipe', () => {
  it('takes what earlier answers said, in its own type', () => {
    const draft = fillStep(debit, ANSWERS, 'here');
    expect(draft).toMatchObject({
      target: '/wallets/w1/debit',
      headers: { authorization: 'Bearer t', 'x-sandbox-space': 'here', 'content-type': 'application/json' },
    });
    expect(JSON.parse(draft.body)).toEqual({ amount: 500, note: 'up to 500', tags: ['t'] });
    expect(openIn(draft)).toEqual([]);
  });

  it('keeps open what nobody has answered yet, and names it', () => {
    const draft = fillStep(debit, { login: ANSWERS.login }, 'here');
    expect(openIn(draft)).toEqual(['opened.data.id', 'opened.data.limit']);
  });

  it('sends a raw body as it is, without a type', () => {
    const draft = fillStep({ method: 'POST', path: '/a', rawBody: '{"a":' }, {}, 'here');
    expect(draft.body).toBe('{"a":');
    expect(draft.headers).not.toHaveProperty('content-type');
  });
});
