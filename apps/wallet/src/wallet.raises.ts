import { walletCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(walletCatalog);

/** Sets of codes that operations share (contract wallet §2.10); those that any operation may answer stand in the definition. */
export const READ = [
  'ERR_WALLET_BOOTSTRAP_FAILED',
  'ERR_WALLET_UNAUTHORIZED',
  'ERR_WALLET_TENANT_REQUIRED',
  'ERR_WALLET_FORBIDDEN',
  'ERR_WALLET_RATE_LIMITED',
  'ERR_WALLET_SERVICE_UNAVAILABLE',
  'ERR_WALLET_TIMEOUT',
] as const;

/** Any write. */
export const WRITE = [...READ, 'ERR_WALLET_IDEMPOTENCY_CONFLICT', 'ERR_WALLET_CONFLICT'] as const;

/** The status of a wallet that is used. */
export const STATUS = ['ERR_WALLET_FROZEN', 'ERR_WALLET_CLOSED', 'ERR_WALLET_SUSPENDED'] as const;

/** A wallet that must be there and usable. */
export const USABLE = ['ERR_WALLET_NOT_FOUND', ...STATUS] as const;

/** Money that must be there. */
export const FUNDS = ['ERR_WALLET_INSUFFICIENT_BALANCE', 'ERR_WALLET_CREDIT_LIMIT_EXCEEDED'] as const;

/** A payment method that must be there. */
export const PAYMENT_METHOD = ['ERR_WALLET_NOT_FOUND', 'ERR_WALLET_PAYMENT_METHOD_NOT_FOUND'] as const;

/** A rate that must be there. */
export const FX = ['ERR_WALLET_FX_RATE_NOT_FOUND', 'ERR_WALLET_FX_RATE_INVALID'] as const;
