import type { Fee } from './domain/fee';

/** Tenant of the fixture fee. */
export const FIXTURE_TENANT = 'ACME_BANK';

/** The fee with which a fresh space starts (contract §7), amounts in paise; the core bank holds its posting. */
export const SEED_FEE: Omit<Fee, 'createdAt'> = {
  feeId: 'FEE0000001000',
  feeRef: 'FEE-SEED-1',
  status: 'POSTED',
  attempt: 1,
  cbsRef: 'CBS0000001000',
  terms: {
    entityId: 'CIF1003',
    accountNo: '8642137',
    kitNo: '4240170003',
    productId: '2003_PHYSICAL',
    feeType: 'ANNUAL',
    amount: 20_000,
    gstRate: 18,
    cgst: 1_800,
    sgst: 1_800,
    igst: 0,
    gst: 3_600,
    total: 23_600,
    glAccountNo: '9000001',
    gstAccountNo: '9000002',
  },
};
