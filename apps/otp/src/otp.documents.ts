import { count, idText, instant, text, type DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const otpDocuments: DocumentForms = {
  mobiles: {
    type: 'object',
    properties: { tenantId: idText, mobile: text, entityId: idText, emailId: idText },
    required: ['tenantId', 'mobile', 'entityId'],
    additionalProperties: false,
  },
  otps: {
    type: 'object',
    properties: {
      tenantId: idText,
      mobile: text,
      purpose: { enum: ['CARD_BLOCK', 'GET_CVV', 'KIT_ACTIVATION', 'LOGIN', 'SET_PIN', 'TRANSACTION'] },
      state: { enum: ['EXHAUSTED', 'EXPIRED', 'NONE', 'SENT'] },
      otpRef: text,
      code: text,
      expiresAt: instant,
      wrongTries: count,
      sentAt: { type: 'array', items: instant },
    },
    required: ['tenantId', 'mobile', 'purpose', 'state', 'otpRef', 'code', 'expiresAt', 'wrongTries', 'sentAt'],
    additionalProperties: false,
  },
};
