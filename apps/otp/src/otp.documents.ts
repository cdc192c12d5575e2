import type { DocumentForms } from '@sadpath/store';

const instant = { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 };

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const otpDocuments: DocumentForms = {
  mobiles: {
    type: 'object',
    properties: {
      tenantId: { type: 'string' },
      mobile: { type: 'string' },
      entityId: { type: 'string' },
      emailId: { type: 'string' },
    },
    required: ['tenantId', 'mobile', 'entityId'],
    additionalProperties: false,
  },
  otps: {
    type: 'object',
    properties: {
      tenantId: { type: 'string' },
      mobile: { type: 'string' },
      purpose: { enum: ['CARD_BLOCK', 'GET_CVV', 'KIT_ACTIVATION', 'LOGIN', 'SET_PIN', 'TRANSACTION'] },
      state: { enum: ['EXHAUSTED', 'EXPIRED', 'NONE', 'SENT'] },
      otpRef: { type: 'string' },
      code: { type: 'string' },
      expiresAt: instant,
      wrongTries: { type: 'number', minimum: 0 },
      sentAt: { type: 'array', items: instant },
    },
    required: ['tenantId', 'mobile', 'purpose', 'state', 'otpRef', 'code', 'expiresAt', 'wrongTries', 'sentAt'],
    additionalProperties: false,
  },
};
