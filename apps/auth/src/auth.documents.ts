import { idText, instant, instantOrNull, text, type DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const authDocuments: DocumentForms = {
  users: {
    type: 'object',
    properties: {
      username: idText,
      password: idText,
      tenant: idText,
      role: { enum: ['ADMIN', 'OPS', 'VIEWER'] },
      wrongPasswords: { type: 'integer', minimum: 0, maximum: 5 },
      lock: {
        anyOf: [
          { type: 'null' },
          { type: 'object', properties: { until: instantOrNull }, required: ['until'], additionalProperties: false },
        ],
      },
    },
    required: ['username', 'password', 'tenant', 'role', 'wrongPasswords', 'lock'],
    additionalProperties: false,
  },
  'login-rates': {
    type: 'object',
    properties: { key: text, calls: { type: 'array', items: instant, maxItems: 10 } },
    required: ['key', 'calls'],
    additionalProperties: false,
  },
  sessions: {
    type: 'object',
    properties: {
      jti: idText,
      username: text,
      tenant: text,
      role: { enum: ['ADMIN', 'OPS', 'VIEWER'] },
      issuedAt: instant,
      expiresAt: instant,
    },
    required: ['jti', 'username', 'tenant', 'role', 'issuedAt', 'expiresAt'],
    additionalProperties: false,
  },
};
