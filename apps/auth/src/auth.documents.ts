import type { DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const authDocuments: DocumentForms = {
  users: {
    type: 'object',
    properties: {
      username: { type: 'string' },
      password: { type: 'string' },
      tenant: { type: 'string' },
      role: { enum: ['ADMIN', 'OPS', 'VIEWER'] },
      wrongPasswords: { type: 'number', minimum: 0 },
      lock: {
        anyOf: [
          { type: 'null' },
          {
            type: 'object',
            properties: {
              until: {
                anyOf: [{ type: 'integer', minimum: -5364662400000, maximum: 13569465600000 }, { type: 'null' }],
              },
            },
            required: ['until'],
            additionalProperties: false,
          },
        ],
      },
    },
    required: ['username', 'password', 'tenant', 'role', 'wrongPasswords', 'lock'],
    additionalProperties: false,
  },
  'login-rates': {
    type: 'object',
    properties: {
      key: { type: 'string' },
      calls: { type: 'array', items: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 } },
    },
    required: ['key', 'calls'],
    additionalProperties: false,
  },
  sessions: {
    type: 'object',
    properties: {
      jti: { type: 'string' },
      username: { type: 'string' },
      tenant: { type: 'string' },
      role: { enum: ['ADMIN', 'OPS', 'VIEWER'] },
      issuedAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      expiresAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
    },
    required: ['jti', 'username', 'tenant', 'role', 'issuedAt', 'expiresAt'],
    additionalProperties: false,
  },
};
