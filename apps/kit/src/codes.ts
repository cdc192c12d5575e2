import type {
  authCatalog,
  bankingCatalog,
  cbsConnectorCatalog,
  cmsCatalog,
  CodeIdOf,
  CodeOf,
  configCatalog,
  customerCatalog,
  feePostingCatalog,
  issuingCatalog,
  otpCatalog,
  walletCatalog,
} from '@sadpath/catalog';
import type { Operations } from './operations';

/** Codes of the service `auth`. */
export type AuthCode = CodeOf<typeof authCatalog>;
/** Codes of the service `banking`. */
export type BankingCode = CodeOf<typeof bankingCatalog>;
/** Codes of the service `cbs-connector`. */
export type CbsConnectorCode = CodeOf<typeof cbsConnectorCatalog>;
/** Codes of the service `cms`. */
export type CmsCode = CodeOf<typeof cmsCatalog>;
/** Codes of the service `config`. */
export type ConfigCode = CodeOf<typeof configCatalog>;
/** Codes of the service `customer`. */
export type CustomerCode = CodeOf<typeof customerCatalog>;
/** Codes of the service `fee-posting`. */
export type FeePostingCode = CodeOf<typeof feePostingCatalog>;
/** Situations of the service `issuing`, which has no codes of its own. */
export type IssuingCode = CodeOf<typeof issuingCatalog>;
/** Codes of the service `otp`. */
export type OtpCode = CodeOf<typeof otpCatalog>;
/** Codes of the service `wallet`. */
export type WalletCode = CodeOf<typeof walletCatalog>;

/** Every code of the suite, as `service/CODE`. */
export type Code =
  | CodeIdOf<typeof authCatalog>
  | CodeIdOf<typeof bankingCatalog>
  | CodeIdOf<typeof cbsConnectorCatalog>
  | CodeIdOf<typeof cmsCatalog>
  | CodeIdOf<typeof configCatalog>
  | CodeIdOf<typeof customerCatalog>
  | CodeIdOf<typeof feePostingCatalog>
  | CodeIdOf<typeof issuingCatalog>
  | CodeIdOf<typeof otpCatalog>
  | CodeIdOf<typeof walletCatalog>;

/** Name of a service. */
export type ServiceName = keyof Operations;

/** Operations of the service that a code belongs to. */
export type OperationOf<C extends Code> = C extends `${infer S}/${string}`
  ? S extends ServiceName
    ? Operations[S]
    : never
  : never;

/** Operations of any service. */
export type Operation = Operations[ServiceName];

/** The service and the bare code of a code as `service/CODE`. */
export function partsOf(code: Code): { readonly service: string; readonly code: string } {
  const slash = code.indexOf('/');
  return { service: code.slice(0, slash), code: code.slice(slash + 1) };
}
