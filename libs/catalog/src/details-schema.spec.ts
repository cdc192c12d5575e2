import type { ErrorSpec } from './define-errors';
import { detailsSchemaOf } from './details-schema';

const schemaOf = (details: ErrorSpec['details'], example?: object): unknown =>
  detailsSchemaOf({
    details,
    ...(example === undefined ? {} : { example: { details: example } }),
  } as unknown as ErrorSpec);

describe('the schema of the details of a code', () => {
  it.each([
    ['text', { type: 'string' }],
    ['number', { type: 'number' }],
    ['flag', { type: 'boolean' }],
    ['instant', { type: 'string', format: 'date-time' }],
    ['texts', { type: 'array', items: { type: 'string' } }],
    ['text|null', { type: ['string', 'null'] }],
    [['a', 'b'], { type: 'string', enum: ['a', 'b'] }],
    [[1, 2], { type: 'number', enum: [1, 2] }],
  ] as const)('of %j', (kind, schema) => {
    const expected = { type: 'object', properties: { member: schema }, required: ['member'] };
    expect(schemaOf({ member: kind })).toEqual(expected);
  });

  it('of faults of fields names field and message, which are always told, and the rule', () => {
    expect(schemaOf({ errors: 'faults' })).toMatchObject({
      properties: {
        errors: {
          type: 'array',
          items: {
            properties: { field: { type: 'string' }, rule: { type: 'string' }, message: { type: 'string' } },
            required: ['field', 'message'],
          },
        },
      },
    });
  });

  it('requires what is always told only', () => {
    expect(schemaOf({ always: 'text', sometimes: 'number?' })).toMatchObject({ required: ['always'] });
    expect(schemaOf({ sometimes: 'number?' })).toEqual({
      type: 'object',
      properties: { sometimes: { type: 'number' } },
    });
  });

  it('learns from the example what is not declared', () => {
    const example = { text: 'a', count: 1, none: null, list: ['a'], part: { isOpen: true } };
    expect(schemaOf({ count: 'text' }, example)).toEqual({
      type: 'object',
      properties: {
        text: { type: 'string' },
        count: { type: 'string' },
        none: { type: 'null' },
        list: { type: 'array', items: { type: 'string' } },
        part: { type: 'object', properties: { isOpen: { type: 'boolean' } }, required: ['isOpen'] },
      },
      required: ['text', 'count', 'none', 'list', 'part'],
    });
  });

  it('is that of a list where the example is one', () => {
    expect(schemaOf({}, [{ field: 'a' }])).toEqual({
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' } }, required: ['field'] },
    });
  });

  it('is none where there are no details', () => {
    expect(schemaOf({})).toBeUndefined();
  });
});
