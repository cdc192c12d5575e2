import { formProblems } from './document-problems';

const FORM = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    owner: {
      anyOf: [
        {
          type: 'object',
          properties: { kind: { const: 'card' }, cardId: { type: 'string' } },
          required: ['kind', 'cardId'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: { kind: { const: 'wallet' }, walletId: { type: 'integer' } },
          required: ['kind', 'walletId'],
          additionalProperties: false,
        },
      ],
    },
    amounts: { type: 'array', items: { type: 'integer' } },
  },
  required: ['id'],
  additionalProperties: false,
};
const problems = (doc: unknown) => formProblems(doc, { form: FORM, pointer: '/0' });
const pointers = (doc: unknown): readonly string[] => problems(doc).map(({ pointer }) => pointer);

describe('the problems of a document with its form', () => {
  it('are none where it fits', () => {
    const owner = { kind: 'wallet', walletId: 1 };
    expect(problems({ id: 'a', owner, amounts: [1] })).toEqual([]);
  });

  it('are all that is wrong, each where it is', () => {
    expect(problems({ odd: 1, amounts: [1, 'x', 'y'] })).toEqual(
      expect.arrayContaining([
        { pointer: '/0/id', message: 'is missing' },
        { pointer: '/0/odd', message: 'is no member of such a document' },
        expect.objectContaining({ pointer: '/0/amounts/1' }),
        expect.objectContaining({ pointer: '/0/amounts/2' }),
      ]),
    );
    expect(pointers({ odd: 1, amounts: [1, 'x', 'y'] })).toHaveLength(4);
  });

  it('tell of a choice the way that fits furthest, once', () => {
    expect(pointers({ id: 'a', owner: { kind: 'wallet', walletId: 'x' } })).toEqual(['/0/owner/walletId']);
  });

  it('tell of a choice beside what else is wrong', () => {
    const told = pointers({ id: 1, owner: { kind: 'wallet', walletId: 'x' } });
    expect([...told].sort()).toEqual(['/0/id', '/0/owner/walletId']);
    expect(pointers({ id: 'a', owner: 5, amounts: ['x'] })).toEqual(['/0/amounts/0', '/0/owner']);
  });

  it('are twenty at most', () => {
    expect(problems({ id: 'a', amounts: Array.from({ length: 50 }, () => 'x') })).toHaveLength(20);
  });
});
