import type { Exchange, OperationSpec } from '@sadpath/service';

/** Who may call an operation: anybody, whoever has the internal key, or whoever has a token (contract wallet §2.1). */
export type Access = 'open' | 'internal-key' | 'token';

/** What an operation tells the gates; a token is needed unless it says otherwise. */
export interface WalletMarks {
  readonly access?: Access;
  /** Admin operations (contract wallet §2.3). */
  readonly isForAdmins?: true;
  /** The tenant header says for which tenant a token is wanted. */
  readonly namesTenant?: true;
  /** `null` is a value of its own, not an absent field. */
  readonly takesNull?: true;
}

/** The marks of an operation. */
export function marksOf(operation: OperationSpec | undefined): WalletMarks {
  return operation?.marks ?? {};
}

/** Who may call an operation. */
export function accessOf(operation: OperationSpec | undefined): Access {
  return marksOf(operation).access ?? 'token';
}

/** True when the operation reads the tenant header. */
export function takesTenant(operation: OperationSpec): boolean {
  return accessOf(operation) === 'token' || marksOf(operation).namesTenant === true;
}

/** True when the operation reads an idempotency key (contract wallet §2.7). */
export function takesKey(operation: OperationSpec | undefined, method: string): boolean {
  return accessOf(operation) === 'token' && (method === 'POST' || method === 'PATCH');
}

/** True when the operation acts for a user of a tenant. */
export function needsToken({ operation }: Exchange): boolean {
  return accessOf(operation) === 'token';
}
