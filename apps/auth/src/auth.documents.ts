import type { DocumentForms } from '@sadpath/store';

const instant = { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 };

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
            properties: { until: { anyOf: [instant, { type: 'null' }] } },
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
    properties: { key: { type: 'string' }, calls: { type: 'array', items: instant } },
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
      issuedAt: instant,
      expiresAt: instant,
    },
    required: ['jti', 'username', 'tenant', 'role', 'issuedAt', 'expiresAt'],
    additionalProperties: false,
  },
};
