import { exampleOfSchema, orNull } from './schemas';

describe('a schema that may be null', () => {
  it.each([
    [{ type: 'string' }, { type: ['string', 'null'] }],
    [
      { type: 'string', enum: ['a'] },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [{ $ref: '#/a' }, { anyOf: [{ $ref: '#/a' }, { type: 'null' }] }],
  ])('%j', (schema, expected) => {
    expect(orNull(schema)).toEqual(expected);
  });
});

describe('the example of a schema', () => {
  it.each([
    [{ type: 'string', example: 'own', enum: ['a'] }, 'own'],
    [{ type: 'string', const: 'fixed' }, 'fixed'],
    [{ type: 'string', enum: ['a', 'b'] }, 'a'],
    [{ type: 'string', default: 'usual' }, 'usual'],
    [{ type: 'string', format: 'date' }, '2026-01-15'],
    [{ type: 'string', format: 'uuid' }, '00000000-0000-4000-8000-000000000101'],
    [{ type: 'string', maxLength: 2 }, 'te'],
    [{ type: 'string' }, 'text'],
    [{ type: 'integer', minimum: 5 }, 5],
    [{ type: 'number' }, 1],
    [{ type: 'boolean' }, true],
    [{ type: 'array', items: { type: 'string' } }, []],
    [{ type: 'array', minItems: 1, items: { type: 'boolean' } }, [true]],
    [{ type: 'object' }, {}],
  ])('of %j is %j', (schema, example) => {
    expect(exampleOfSchema(schema)).toEqual(example);
  });
});
