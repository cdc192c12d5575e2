import type { OperationExamples } from '@sadpath/service';

/** Requests that the bank of the fixtures can send in a fresh space (contracts/debit.md §7). */
export const configExamples: OperationExamples = {
  createProduct: {
    body: {
      productName: '2003_GOLD',
      schemeCode: '2003',
      cardType: 'PHYSICAL',
      bin: '608040',
      networkType: 'RUPAY',
      tierType: 'CLASSIC',
      plasticCode: 'PCLAS',
      features: { domestic: true, atm: true, pos: true },
      limits: {
        domestic: {
          pos: { dailyLimit: '20000.00', maxLimit: '50000.00', monthlyLimit: '100000.00', yearlyLimit: '200000.00' },
        },
      },
    },
  },
  changeProduct: { path: { productId: '2003_PHYSICAL' }, body: { validityMonths: 48 } },
};
