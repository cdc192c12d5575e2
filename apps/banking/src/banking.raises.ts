import { bankingCatalog } from '@sadpath/catalog';
import { raisesOf } from '@sadpath/errors/nest';

/** Declares which codes an operation may answer. */
export const Raises = raisesOf(bankingCatalog);

/** Of every route that needs a tenant (contract banking §3, T). */
export const TENANCY = ['TENANT_NOT_FOUND', 'TENANT_INACTIVE', 'RATE_LIMIT_EXCEEDED'] as const;
/** Of routes that need a permission of the token (contract banking §2.9). */
export const PERMISSION = ['INSUFFICIENT_PERMISSIONS'] as const;
/** Of every protected route (A), with what every such route needs besides. */
export const SESSION = [...TENANCY, 'UNAUTHORIZED', 'INVALID_TOKEN', 'TOKEN_EXPIRED'] as const;
/** Of every route with input (V). */
export const FORM = ['VALIDATION_ERROR', 'MISSING_FIELD', 'INVALID_FORMAT'] as const;
/** Of every list, whose parameters are all optional. */
export const LIST_FORM = ['VALIDATION_ERROR', 'INVALID_FORMAT'] as const;
/** Of every read with one field, which may be absent or malformed. */
export const ONE_FIELD = ['MISSING_FIELD', 'INVALID_FORMAT'] as const;
/** Of every read of which the one field is a text of any kind. */
export const TEXT_PATH = ['MISSING_FIELD'] as const;
/** Of every route that debits a wallet (W). */
export const DEBIT = ['ACCOUNT_NOT_FOUND', 'WALLET_INACTIVE', 'WALLET_FROZEN', 'INSUFFICIENT_FUNDS'] as const;
