import type { Recipe } from '../recipe';
import { arazzoDocument } from './arazzo-document';
import type { KnownOperation } from './known-operations';

const recipe: Recipe = {
  title: 'pays twice',
  steps: [
    { name: 'login', method: 'POST', path: '/login', body: { user: 'ada' } },
    {
      method: 'POST',
      path: '/pay/{{login.data.id}}?note=a%20b',
      headers: { Authorization: 'Bearer {{login.data.token}}' },
      body: { amount: '{{login.data.amount}}', currency: 'NGN' },
    },
    { method: 'GET', path: '/nowhere' },
  ],
};
const operations: readonly KnownOperation[] = [
  { source: 'toy', operationId: 'login', method: 'POST', url: '/login', takesBody: true },
  { source: 'toy', operationId: 'pay', method: 'POST', url: '/pay/:id', takesBody: true },
];

interface Written {
  readonly sourceDescriptions: readonly { readonly name: string; readonly url: string }[];
  readonly workflows: readonly {
    readonly workflowId: string;
    readonly steps: readonly Readonly<Record<string, unknown>>[];
  }[];
}

function documentOf(own: Recipe): Written {
  const ways = [{ service: 'toy', subjects: [{ id: 'toy/card.paid', code: 'card.paid', recipe: own, status: 409 }] }];
  const sources = { operations, version: '1.0.0', urlOf: (source: string) => `http://toy.test/openapi/${source}.json` };
  return arazzoDocument(ways, { origin: 'http://toy.test' }, sources) as unknown as Written;
}

describe('an Arazzo document', () => {
  const { sourceDescriptions, workflows } = documentOf(recipe);
  const [{ workflowId, steps } = { workflowId: '', steps: [] }] = workflows;

  it('calls the operations of documents, of which that of the control API makes the space', () => {
    expect(workflowId).toBe('toy-card_paid');
    expect(steps[0]).toMatchObject({ operationId: '$sourceDescriptions.control.postSpaces' });
    expect(steps[1]).toMatchObject({ operationId: '$sourceDescriptions.toy.login' });
    expect(sourceDescriptions.map(({ url }) => url)).toEqual([
      'http://toy.test/openapi/control.json',
      'http://toy.test/openapi/toy.json',
    ]);
  });

  it('reads earlier answers as outputs of their steps', () => {
    expect(steps[1]?.['outputs']).toMatchObject({ login_data_id: '$response.body#/data/id' });
    expect(steps[2]).toMatchObject({
      parameters: [
        { name: 'id', in: 'path', value: '$steps.toy-card_paid-1.outputs.login_data_id' },
        { name: 'note', in: 'query', value: 'a b' },
        { name: 'X-Sandbox-Space', in: 'header', value: '$steps.space.outputs.id' },
        { name: 'Authorization', in: 'header', value: 'Bearer {$steps.toy-card_paid-1.outputs.login_data_token}' },
      ],
      requestBody: { payload: { amount: '$steps.toy-card_paid-1.outputs.login_data_amount', currency: 'NGN' } },
    });
  });

  it('calls by its address what no document tells, and asks the last answer for its status and code', () => {
    expect(steps[3]).toMatchObject({
      'x-operation': { method: 'get', url: 'http://toy.test/nowhere' },
      successCriteria: [{ condition: '$statusCode == 409' }, { condition: "$response.body#/code == 'card.paid'" }],
    });
  });

  it('leaves out what tools cannot send, and what has no HTTP answer', () => {
    const raw: Recipe = { title: 'sends nonsense', steps: [{ method: 'POST', path: '/login', rawBody: '{' }] };
    const none: Recipe = { title: 'sends nothing', steps: [{ method: 'POST', path: '/login', body: {} }] };
    expect([...documentOf(raw).workflows, ...documentOf(none).workflows]).toEqual([]);
    const gone: Recipe = { title: 'hangs up', steps: [{ method: 'GET', path: '/a', giveUpAfterMs: 100 }] };
    expect(documentOf(gone).workflows).toEqual([]);
  });
});
