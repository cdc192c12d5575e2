import { TestSpace } from '../support/test-space';

describe('the journal keeps a request as it was sent:', () => {
  it('a number stays a number, however large', async () => {
    const space = await TestSpace.make();
    const body = '{"amount":123456789012,"rate":0.25,"exact":9007199254740991}';
    await space.call('/wallet/v1/wallets', { method: 'POST', body: JSON.parse(body) as unknown });
    const [entry] = (await space.journal(1)).items;
    expect(entry?.body).toEqual({ amount: 123_456_789_012, rate: 0.25, exact: 9_007_199_254_740_991 });
  });

  it('a path is not decoded, and its query stays in its order', async () => {
    const space = await TestSpace.make();
    const path = '/wallet/v1/wallets/a%2Fb%20c';
    await space.call(`${path}?z=1&a=%2F`);
    const [entry] = (await space.journal(1)).items;
    expect(entry).toMatchObject({ path, query: { z: '1', a: '/' } });
    expect(Object.keys(entry!.query)).toEqual(['z', 'a']);
  });
});
