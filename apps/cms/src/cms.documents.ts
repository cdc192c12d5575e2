import { idText, instant, text, type DocumentForms } from '@sadpath/store';

/** The forms of what is stored, by collection; written by `npm run stored:documents` from the types. */
export const cmsDocuments: DocumentForms = {
  customers: {
    type: 'object',
    properties: { entityId: idText, name: text, tenant: text },
    required: ['entityId', 'name', 'tenant'],
    additionalProperties: false,
  },
  kits: {
    type: 'object',
    properties: {
      kitNo: text,
      productId: idText,
      cardType: { enum: ['PHYSICAL', 'VIRTUAL'] },
      cardNumber: text,
      status: { enum: ['ASSIGNED', 'EXPIRED_CARD', 'UNALLOCATED'] },
      embossStatus: { enum: ['NOT_REQUIRED', 'PENDING', 'PRE_EMBOSSED', 'SENT'] },
      expDate: instant,
      createdAt: instant,
      entityId: idText,
      accountNo: text,
      orderId: idText,
      tenant: text,
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
