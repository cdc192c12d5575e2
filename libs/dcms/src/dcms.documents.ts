import { instant, text, type DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const dcmsDocuments: DocumentForms = {
  requests: {
    type: 'object',
    properties: {
      tenant: text,
      key: text,
      at: instant,
      claim: { type: 'integer', minimum: 1, maximum: 9007199254740991 },
      result: {},
    },
    required: ['tenant', 'key', 'at'],
    additionalProperties: false,
  },
};
