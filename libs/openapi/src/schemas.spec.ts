import 'reflect-metadata';
import { Dictionary, Flag, ListOf, Nested, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import { exampleOfSchema, orNull, Schemas } from './schemas';

class Place {
  @Text({ min: 2, max: 5, pattern: /^\w+$/ }) city: string;
}
/** As a bundler writes the second class of a name. */
class Place_2 {
  @Text() name: string;
}
class Trip {
  @Uuid() id: string;
  @Whole({ min: 1, max: 9, fallback: 3, optional: true }) days?: number;
  @OneOf(['BUS', 'RAIL'], { nullable: true }) by: string | null;
  @Flag({ optional: true, description: 'Whether it is over.' }) isOver?: boolean;
  @Nested(() => Place) from: Place;
  @Nested(() => Place, { nullable: true }) to: Place | null;
  @ListOf(() => Place, { optional: true, min: 1, max: 2 }) stops?: readonly Place[];
  @Dictionary({ optional: true }) extra?: object;
}
class Empty {
  @Text({ optional: true }) note?: string;
}

describe('the schemas of classes', () => {
  const place = { $ref: '#/components/schemas/Place' };

  it('say everything that the form holds to, each class once', () => {
    const schemas = new Schemas();
    expect(schemas.refTo(Trip)).toEqual({ $ref: '#/components/schemas/Trip' });
    expect(schemas.refTo(Trip)).toEqual({ $ref: '#/components/schemas/Trip' });
    expect(schemas.byName).toEqual({
      Place: {
        type: 'object',
        properties: { city: { type: 'string', minLength: 2, maxLength: 5, pattern: '^\\w+$' } },
        required: ['city'],
      },
      Trip: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'uuid' },
          days: { type: 'integer', minimum: 1, maximum: 9, default: 3 },
          by: { type: ['string', 'null'], enum: ['BUS', 'RAIL', null] },
          isOver: { type: 'boolean', description: 'Whether it is over.' },
          from: place,
          to: { anyOf: [place, { type: 'null' }] },
          stops: { type: 'array', minItems: 1, maxItems: 2, items: place },
          extra: { type: 'object', additionalProperties: true },
        },
        required: ['id', 'by', 'from', 'to'],
      },
    });
  });

  it('have no list of required members where none is', () => {
    const schemas = new Schemas();
    schemas.refTo(Empty);
    expect(schemas.byName).toEqual({ Empty: { type: 'object', properties: { note: { type: 'string' } } } });
  });

  it('are of one class under each name', () => {
    const schemas = new Schemas();
    schemas.refTo(Place);
    expect(() => schemas.refTo(Place_2)).toThrow('two classes of one service are called Place');
  });

  it('keep what is kept under a name that a reference can have, the first of it', () => {
    const schemas = new Schemas();
    expect(schemas.keep('a b/c', { type: 'string' })).toEqual({ $ref: '#/components/schemas/a_b_c' });
    schemas.keep('a b/c', { type: 'number' });
    expect(schemas.byName).toEqual({ a_b_c: { type: 'string' } });
  });
});

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
