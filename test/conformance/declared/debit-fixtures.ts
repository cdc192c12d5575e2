/** Members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** Ids of the fixtures that stand in paths. */
export const OWN = {
  entityId: 'CIF1003',
  kitNo: '4240170003',
  productId: '2003_PHYSICAL',
  feeType: 'ANNUAL',
  feeRef: 'FEE-SEED-1',
  accountNo: '8642137',
  txnId: 'T-1',
  username: 'api_lockme',
  tenantId: 'ACME_BANK',
  bin: '608040',
  tierName: 'CLASSIC',
  schemeCode: '2003',
  plasticCode: 'PCLAS',
  operation: 'sms-alerts',
} as const;

/** What is sent to an operation, the first one also while systems fail; for `at` see `OWN`. */
export type Sent = Members & { readonly at?: Readonly<Record<string, string>> };
