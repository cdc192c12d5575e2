import type { DocumentForms } from '@sadpath/store';

const minor = { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 };

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const feePostingDocuments: DocumentForms = {
  fees: {
    type: 'object',
    properties: {
      feeId: { type: 'string' },
      feeRef: { type: 'string' },
      status: { enum: ['FAILED', 'NEW', 'POSTED', 'REVERSED'] },
      terms: {
        type: 'object',
        properties: {
          entityId: { type: 'string' },
          accountNo: { type: 'string' },
          productId: { type: 'string' },
          feeType: { type: 'string' },
          glAccountNo: { type: 'string' },
          gstAccountNo: { type: 'string' },
          kitNo: { type: 'string' },
          period: { type: 'string' },
          amount: minor,
          gstRate: { type: 'number', minimum: 0 },
          total: minor,
          cgst: minor,
          sgst: minor,
          igst: minor,
          gst: minor,
        },
        required: [
          'entityId',
          'accountNo',
          'productId',
          'feeType',
          'glAccountNo',
          'gstAccountNo',
          'amount',
          'gstRate',
          'total',
          'cgst',
          'sgst',
          'igst',
          'gst',
        ],
        additionalProperties: false,
      },
      attempt: { type: 'number', minimum: 0 },
      createdAt: { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 },
      cbsRef: { type: 'string' },
      failure: { type: 'string' },
      reversalReason: { type: 'string' },
      tenant: { type: 'string' },
    },
    required: ['feeId', 'feeRef', 'status', 'terms', 'attempt', 'createdAt', 'tenant'],
    additionalProperties: false,
  },
};
