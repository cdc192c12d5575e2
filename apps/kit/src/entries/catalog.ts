import {
  authCatalog,
  bankingCatalog,
  cbsConnectorCatalog,
  cmsCatalog,
  configCatalog,
  customerCatalog,
  feePostingCatalog,
  issuingCatalog,
  otpCatalog,
  walletCatalog,
} from '@sadpath/catalog';

export type { CodeOf, ErrorSpec, RetryAdvice } from '@sadpath/catalog';
export type * from '../codes';

/** Every code of every service with its status, message, meaning, remedy and retry advice. */
export const catalogs = {
  auth: authCatalog.errors,
  config: configCatalog.errors,
  customer: customerCatalog.errors,
  cms: cmsCatalog.errors,
  'cbs-connector': cbsConnectorCatalog.errors,
  otp: otpCatalog.errors,
  'fee-posting': feePostingCatalog.errors,
  wallet: walletCatalog.errors,
  banking: bankingCatalog.errors,
  issuing: issuingCatalog.errors,
} as const;
