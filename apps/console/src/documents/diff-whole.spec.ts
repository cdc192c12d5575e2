import { diffWhole } from './diff-whole';

const held = (documents: Readonly<Record<string, { readonly balance: number }>>) => [
  { service: 'wallet', collection: 'wallets', documents },
  { service: 'otp', collection: 'otps', documents: {} },
];

describe('diffWhole', () => {
  it('tells by collection which documents differ, by their keys', () => {
    expect(diffWhole(held({ a: { balance: 1 }, b: { balance: 1 } }), held({ a: { balance: 2 } }))).toEqual([
      {
        ...{ service: 'wallet', collection: 'wallets' },
        changes: [
          { id: 'a', kind: 'changed', changes: [{ path: 'balance', before: 1, after: 2 }] },
          { id: 'b', kind: 'gone', changes: [] },
        ],
      },
    ]);
  });

  it('says nothing of what is the same', () => {
    expect(diffWhole(held({ a: { balance: 1 } }), held({ a: { balance: 1 } }))).toEqual([]);
  });
});
