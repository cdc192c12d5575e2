import { suite } from '../support/suite';
import { send } from '../support/wire';

describe('a document of one service', () => {
  it.each(['openapi', 'postman', 'arazzo'])('is 404 with the nearest where there is none: %s.json', async (name) => {
    const answer = await send(`${suite.gateway}/${name}.json?service=walet`);
    expect(answer).toMatchObject({ status: 404, body: { nearest: expect.arrayContaining(['wallet']) } });
  });

  it('is that of the service alone', async () => {
    const paths = ['/openapi.json?service=wallet', '/openapi/wallet.json'];
    const [asked, own] = await Promise.all(paths.map((path) => send(suite.gateway + path)));
    expect(timeless(asked?.body)).toEqual(timeless(own?.body));
  });
});

/** A document without the time at which its examples were made. */
function timeless(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document).replaceAll(/"timestamp":"[^"]+"/g, '"timestamp":""'));
}
