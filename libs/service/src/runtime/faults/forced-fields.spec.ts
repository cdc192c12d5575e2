import { sentAs } from './forced-fields';

describe('the member of a request that a name of an example means', () => {
  const sent = new Map([
    ['walletId', 'w-1'],
    ['toWalletId', 'w-2'],
  ]);

  it('is that of the name itself first, else the first of those that mean the same', () => {
    expect(sentAs('walletId', sent, ['toWalletId'])).toEqual({ name: 'walletId', value: 'w-1' });
    expect(sentAs('id', sent, ['none', 'toWalletId', 'walletId'])).toEqual({ name: 'toWalletId', value: 'w-2' });
  });

  it('is none where the request has none of them', () => {
    expect([sentAs('id', sent, ['none']), sentAs('nothing at all', sent)]).toEqual([undefined, undefined]);
  });
});
