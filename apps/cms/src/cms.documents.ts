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
      kitNo: { type: 'string', pattern: '^[0-9]{1,20}$' },
      productId: idText,
      cardType: { enum: ['PHYSICAL', 'VIRTUAL'] },
      cardNumber: { type: 'string', pattern: '^[0-9]{16}$' },
      status: { enum: ['ASSIGNED', 'EXPIRED_CARD', 'UNALLOCATED'] },
      embossStatus: { enum: ['NOT_REQUIRED', 'PENDING', 'PRE_EMBOSSED', 'SENT'] },
      expDate: instant,
      createdAt: instant,
      entityId: idText,
      accountNo: { type: 'string', pattern: '^[0-9A-Za-z]{1,34}$' },
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
