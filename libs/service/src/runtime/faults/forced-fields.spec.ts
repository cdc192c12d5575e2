import { Text } from '@sadpath/forms';
import type { Exchange } from '../../contract/exchange/exchange';
import { fieldsLike, sentAs } from './forced-fields';

class Order {
  @Text({ optional: true }) note?: string;
  @Text() payer: string;
  @Text() payee: string;
}

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

describe('the field that the example of a form says is missing', () => {
  const fault = { field: 'mobile', message: 'mobile is required', rule: 'isDefined' };
  const fieldsOf = (value: object, body: object = { body: Order }) => {
    const exchange = { operation: body, params: { cardId: '1' }, query: {}, body: { kind: 'json', value, text: '' } };
    return fieldsLike(fault, exchange as unknown as Exchange, new Map()).map(({ field, message }) => [field, message]);
  };
  const lackOf = (name: string) => [name, `${name} is required`];

  it.each([
    ['all that the request must have and has not', {}, ['payer', 'payee']],
    ['all of it where something else was sent', { note: 'x', payee: null }, ['payer', 'payee']],
    ['the one that is left', { payer: 'a' }, ['payee']],
    ['what it might have had, where it has all that it must', { payer: 'a', payee: 'b' }, ['note']],
    ['the first where it has everything', { payer: 'a', payee: 'b', note: 'x' }, ['note']],
  ])('is %s: %j', (_, sent, names) => {
    expect(fieldsOf(sent)).toEqual(names.map(lackOf));
  });

  it('is one of the path only where the operation takes nothing else', () => {
    class Place {
      @Text() cardId: string;
    }
    expect(fieldsOf({ payer: 'a', payee: 'b', note: 'x' }, { path: Place, body: Order })).toEqual([lackOf('note')]);
    expect(fieldsOf({}, { path: Place })).toEqual([lackOf('cardId')]);
  });

  it('is none where the operation takes none', () => {
    expect(fieldsOf({}, {})).toEqual([]);
  });
});
