import { chooseSpace, cutSpacePrefix } from './choose-space';

const token = (claims: object): string => `Bearer x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;

describe('the space of a request', () => {
  it.each([
    [{ 'x-sandbox-space': 'a' }, undefined, { id: 'a', by: 'header' }],
    [{ 'x-sandbox-space': '' }, undefined, { id: 'default', by: 'default' }],
    [{}, 'b', { id: 'b', by: 'path' }],
    [{ host: 'c.localhost:4000' }, undefined, { id: 'c', by: 'host' }],
    [{ host: 'C.localhost' }, undefined, { id: 'c', by: 'host' }],
    [{ authorization: token({ space: 'd' }) }, undefined, { id: 'd', by: 'token' }],
    [{}, undefined, { id: 'default', by: 'default' }],
    [{ host: 'localhost:4000' }, undefined, { id: 'default', by: 'default' }],
    [{ host: 'a.b.localhost' }, undefined, { id: 'a.b', by: 'host' }],
    [{ host: 'd.localhost.example.com' }, undefined, { id: 'default', by: 'default' }],
    [{ host: 'd.notlocalhost' }, undefined, { id: 'default', by: 'default' }],
    [{ authorization: token({ space: 7 }) }, undefined, { id: 'default', by: 'default' }],
    [{ authorization: 'Bearer x.y.z' }, undefined, { id: 'default', by: 'default' }],
    [{ authorization: 'Basic abc' }, undefined, { id: 'default', by: 'default' }],
    [{ 'x-sandbox-space': 'a', host: 'c.localhost' }, 'b', { id: 'a', by: 'header' }],
    [{ host: 'c.localhost', authorization: token({ space: 'd' }) }, 'b', { id: 'b', by: 'path' }],
    [{ host: 'c.localhost', authorization: token({ space: 'd' }) }, undefined, { id: 'c', by: 'host' }],
  ])('of %j with the prefix %s is %j', (headers, prefix, chosen) => {
    expect(chooseSpace(headers, { prefix })).toEqual(chosen);
  });
});

describe('a token in the body', () => {
  const inBody = token({ space: 'f' }).slice('Bearer '.length);
  it.each([
    [{}, inBody, { id: 'f', by: 'token' }],
    [{}, 'opaque', { id: 'default', by: 'default' }],
    [{ authorization: token({ space: 'd' }) }, inBody, { id: 'd', by: 'token' }],
    [{ authorization: 'Basic abc' }, inBody, { id: 'f', by: 'token' }],
    [{ host: 'c.localhost' }, inBody, { id: 'c', by: 'host' }],
  ])('beside %j', (headers, presented, chosen) => {
    expect(chooseSpace(headers, { token: presented })).toEqual(chosen);
  });
});

describe('a URL', () => {
  it.each([
    ['/s/a/wallet/v1', '/wallet/v1', 'a'],
    ['/s/a', '/', 'a'],
    ['/s/a?x=1', '/?x=1', 'a'],
    ['/s/a/?x=1', '/?x=1', 'a'],
    ['/wallet/s/a', '/wallet/s/a', undefined],
    ['/s/', '/s/', undefined],
    ['/sandbox', '/sandbox', undefined],
    ['http://127.0.0.1:4000/s/a/x', '/x', 'a'],
    ['http://127.0.0.1:4000', '/', undefined],
    ['http://127.0.0.1:4000/', '/', undefined],
    ['http://127.0.0.1:4000/?x=1', '/?x=1', undefined],
    ['HTTPS://127.0.0.1/s/a', '/', 'a'],
    ['http://127.0.0.1?x=1', '/?x=1', undefined],
    ['*', '/', undefined],
    ['', '/', undefined],
  ])('%s is %s in the space %s', (url, rest, space) => {
    expect(cutSpacePrefix(url)).toEqual({ url: rest, space });
  });
});
