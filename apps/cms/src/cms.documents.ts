import type { DocumentForms } from '@sadpath/store';

const instant = { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 };

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const cmsDocuments: DocumentForms = {
  customers: {
    type: 'object',
    properties: { entityId: { type: 'string' }, name: { type: 'string' }, tenant: { type: 'string' } },
    required: ['entityId', 'name', 'tenant'],
    additionalProperties: false,
  },
  kits: {
    type: 'object',
    properties: {
      kitNo: { type: 'string' },
      productId: { type: 'string' },
      cardType: { enum: ['PHYSICAL', 'VIRTUAL'] },
      cardNumber: { type: 'string' },
      status: { enum: ['ASSIGNED', 'EXPIRED_CARD', 'UNALLOCATED'] },
      embossStatus: { enum: ['NOT_REQUIRED', 'PENDING', 'PRE_EMBOSSED', 'SENT'] },
      expDate: instant,
      createdAt: instant,
      entityId: { type: 'string' },
      accountNo: { type: 'string' },
      orderId: { type: 'string' },
      tenant: { type: 'string' },
    },
    required: [
      'kitNo',
      'productId',
      'cardType',
      'cardNumber',
      'status',
      'embossStatus',
      'expDate',
      'createdAt',
      'tenant',
    ],
    additionalProperties: false,
  },
};
