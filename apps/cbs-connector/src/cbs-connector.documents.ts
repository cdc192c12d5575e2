import type { DocumentForms } from '@sadpath/store';

const minor = { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 };
const instant = { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 };

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const cbsConnectorDocuments: DocumentForms = {
  accounts: {
    type: 'object',
    properties: {
      accountNo: { type: 'string' },
      kind: { enum: ['customer', 'ledger', 'settlement'] },
      status: { enum: ['ACTIVE', 'CLOSED', 'DORMANT', 'FROZEN'] },
      currency: { type: 'string' },
      balance: minor,
      entityId: { type: 'string' },
      accountType: { type: 'string' },
      schemeCode: { type: 'string' },
      openingRef: { type: 'string' },
      tenant: { type: 'string' },
    },
    required: ['accountNo', 'kind', 'status', 'currency', 'balance', 'tenant'],
    additionalProperties: false,
  },
  postings: {
    type: 'object',
    properties: {
      txnId: { type: 'string' },
      cbsRef: { type: 'string' },
      kind: { enum: ['credit', 'debit', 'reversal'] },
      accountNo: { type: 'string' },
      amount: minor,
      crDr: { enum: ['C', 'D'] },
      currency: { type: 'string' },
      balance: minor,
      legs: {
        type: 'array',
        items: {
          type: 'object',
          properties: { crDr: { enum: ['C', 'D'] }, accountNo: { type: 'string' }, amount: minor },
          required: ['crDr', 'accountNo', 'amount'],
          additionalProperties: false,
        },
      },
      postedAt: instant,
      reversed: minor,
      narration: { type: 'string' },
      originalTxnId: { type: 'string' },
      forgottenAt: instant,
      tenant: { type: 'string' },
    },
    required: [
      'txnId',
      'cbsRef',
      'kind',
      'accountNo',
      'amount',
      'crDr',
      'currency',
      'balance',
      'legs',
      'postedAt',
      'reversed',
      'tenant',
    ],
    additionalProperties: false,
  },
  holders: {
    type: 'object',
    properties: {
      entityId: { type: 'string' },
      name: { type: 'string' },
      mobile: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      kycInfo: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            documentType: { type: 'string' },
            documentNo: { type: 'string' },
            documentExpiry: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          },
          required: ['documentType', 'documentNo'],
          additionalProperties: false,
        },
      },
      addressInfo: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            addressCategory: { type: 'string' },
            address1: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            address2: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            address3: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            city: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            state: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            country: { anyOf: [{ type: 'null' }, { type: 'string' }] },
            pincode: { anyOf: [{ type: 'null' }, { type: 'string' }] },
          },
          required: ['addressCategory'],
          additionalProperties: false,
        },
      },
      tenant: { type: 'string' },
    },
    required: ['entityId', 'name', 'mobile', 'kycInfo', 'addressInfo', 'tenant'],
    additionalProperties: false,
  },
};
