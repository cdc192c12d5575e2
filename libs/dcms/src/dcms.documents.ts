import type { DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const dcmsDocuments: DocumentForms = {
  requests: {
    type: 'object',
    properties: {
      tenant: { type: 'string' },
      key: { type: 'string' },
      at: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      claim: { type: 'number', minimum: 0 },
      result: {},
    },
    required: ['tenant', 'key', 'at'],
    additionalProperties: false,
  },
};
