import { idText, instant, type DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const otpDocuments: DocumentForms = {
  mobiles: {
    type: 'object',
    properties: {
      tenantId: idText,
      mobile: { type: 'string', pattern: '^[0-9]{10}$' },
      entityId: idText,
      emailId: idText,
    },
    required: ['tenantId', 'mobile', 'entityId'],
    additionalProperties: false,
  },
  otps: {
    type: 'object',
    properties: {
      tenantId: idText,
      mobile: { type: 'string', pattern: '^[0-9]{10}$' },
      purpose: { enum: ['CARD_BLOCK', 'GET_CVV', 'KIT_ACTIVATION', 'LOGIN', 'SET_PIN', 'TRANSACTION'] },
      state: { enum: ['EXHAUSTED', 'EXPIRED', 'NONE', 'SENT'] },
      otpRef: idText,
      code: { type: 'string', pattern: '^[0-9]{6}$' },
      expiresAt: instant,
      wrongTries: { type: 'integer', minimum: 0, maximum: 3 },
      sentAt: { type: 'array', items: instant, minItems: 1, maxItems: 5 },
    },
    required: ['tenantId', 'mobile', 'purpose', 'state', 'otpRef', 'code', 'expiresAt', 'wrongTries', 'sentAt'],
    additionalProperties: false,
  },
};
