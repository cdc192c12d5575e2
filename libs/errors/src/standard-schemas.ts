import { objectSchema, type CodeSchema, type EnvelopeSchemas, type JsonSchema } from './envelope-schemas';

const TEXT: JsonSchema = { type: 'string' };

/** Failing fields as the standard envelope tells them; empty where there are none. */
const FAULTS: JsonSchema = { type: 'array', items: objectSchema({ field: TEXT, message: TEXT }) };

/** The shapes of the standard envelope (design §3). */
export const standardSchemas: EnvelopeSchemas = {
  success: ({ schema }) => objectSchema({ success: { type: 'boolean', const: true }, data: schema }),
  page: ({ items, pagination }) =>
    objectSchema({
      success: { type: 'boolean', const: true },
      data: objectSchema({ items: { type: 'array', items }, pagination: pagination.schema }),
    }),
  failure: (code) => ({
    name: `Error_${code.wire}`,
    schema: objectSchema({
      success: { type: 'boolean', const: false },
      error: { type: 'string', description: 'A sentence for people' },
      code: { type: 'string', const: code.wire },
      details: detailsOf(code),
      timestamp: { type: 'string', format: 'date-time' },
      path: TEXT,
      method: TEXT,
    }),
  }),
};

function detailsOf({ details, mayHaveFields }: CodeSchema): JsonSchema {
  if (details === undefined) return FAULTS;
  return mayHaveFields ? { anyOf: [details, FAULTS] } : details;
}
