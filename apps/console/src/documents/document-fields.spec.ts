import { fieldsOf, textOfField, valueOfField } from './document-fields';

const INSTANT = { type: 'integer', minimum: -5_364_662_400_000, maximum: 13_569_465_600_000 };
const schema = {
  properties: {
    id: { type: 'string' },
    status: { enum: ['active', 'frozen'] },
    balance: { type: 'integer' },
    isOver: { type: 'boolean' },
    until: { anyOf: [INSTANT, { type: 'null' }] },
    metadata: { type: 'object' },
  },
};
const field = (name: string) => fieldsOf(schema).find((each) => each.name === name)!;

describe('the fields of a document', () => {
  it('are those of its form', () => {
    expect(fieldsOf(schema).map(({ name, kind }) => [name, kind])).toEqual([
      ['id', 'text'],
      ['status', 'choice'],
      ['balance', 'number'],
      ['isOver', 'choice'],
      ['until', 'instant'],
      ['metadata', 'json'],
    ]);
  });

  it.each([
    ['id', 'w1'],
    ['balance', 7],
    ['isOver', false],
    ['until', 1_768_471_200_000],
    ['until', null],
    ['metadata', { a: ['b'] }],
  ])('give back what was put into them: %s', (name, value) => {
    expect(valueOfField(field(name), textOfField(field(name), value))).toEqual(value);
  });

  it('leave it to the sandbox to refuse what is no value', () => {
    expect(valueOfField(field('balance'), 'much')).toBe('much');
    expect(valueOfField(field('until'), 'soon')).toBe('soon');
  });
});
