/** Values that documents everywhere hold, as JSON Schema; written by `npm run stored:documents`. */
export const text = { type: 'string' };
export const flag = { type: 'boolean' };
export const count = { type: 'integer', minimum: 0, maximum: 9007199254740991 };
export const number = { type: 'number', minimum: 0, maximum: 9007199254740991 };
export const idText = { type: 'string', minLength: 1 };
export const instant = { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 };
export const minor = { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 };
export const texts = { type: 'array', items: { type: 'string' } };
export const textOrNull = { anyOf: [{ type: 'null' }, { type: 'string' }] };
export const instantOrNull = {
  anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }],
};
