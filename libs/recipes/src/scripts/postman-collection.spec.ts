import type { Recipe } from '../recipe';
import { postmanCollection } from './postman-collection';

const recipe: Recipe = {
  title: 'pays twice',
  steps: [
    { name: 'login', method: 'POST', path: '/login', body: { user: 'ada' } },
    {
      method: 'POST',
      path: '/pay/{{login.data.id}}',
      headers: { Authorization: 'Bearer {{login.data.token}}' },
      body: { amount: '{{login.data.amount}}' },
    },
  ],
};

function collectionOf(subject: { readonly status: number | undefined }): string {
  const subjects = [{ id: 'toy/paid', code: 'paid', recipe, ...subject }];
  return JSON.stringify(postmanCollection([{ service: 'toy', subjects }], { origin: 'http://toy.test' }));
}

describe('a Postman collection', () => {
  it('reads earlier answers as variables, and members of a body as the values they are', () => {
    const text = collectionOf({ status: 409 });
    expect(text).toContain('{{url}}/pay/{{login_data_id}}');
    expect(text).toContain('Bearer {{login_data_token}}');
    expect(text).toContain(JSON.stringify('{"amount":{{login_data_amount_json}}}'));
    expect(text).toContain("pm.collectionVariables.set('login_data_amount_json', JSON.stringify(");
  });

  it('asks the last answer for its status and code', () => {
    const text = collectionOf({ status: 409 });
    expect(text).toContain('pm.response.to.have.status(409)');
    expect(text).toContain(`to.eql(${JSON.stringify('"paid"').slice(1, -1)})`);
  });

  it('leaves out what ends without an HTTP answer', () => {
    expect(collectionOf({ status: undefined })).toContain('{"name":"toy","item":[]}');
  });
});
