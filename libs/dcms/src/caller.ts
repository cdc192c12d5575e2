import { keyOf } from '@sadpath/service';
import type { TenantRecord } from './tenant-register';

/** Roles of the platform's users (contracts/debit.md §2.3). */
export const ROLES = ['ADMIN', 'OPS', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

/** What an operation demands of its caller's role: reading, changing, or setting up. `public` asks for nothing. */
export type Access = 'public' | 'read' | 'write' | 'admin';

/** Who calls. */
export interface Caller {
  readonly username: string;
  readonly role: Role;
  /** When the token ends; undefined where no token was needed. */
  readonly expiresAt: number | undefined;
}

/** The tenant of the request, kept by the tenant gate. */
export const TENANT = keyOf<TenantRecord>('tenant');
/** The caller, kept by the token gate. */
export const CALLER = keyOf<Caller>('caller');

const RIGHTS: Readonly<Record<Role, ReadonlySet<Access>>> = {
  ADMIN: new Set<Access>(['read', 'write', 'admin']),
  OPS: new Set<Access>(['read', 'write']),
  VIEWER: new Set<Access>(['read']),
};

/** True when the role may do what the operation demands. */
export function mayAccess(role: Role, access: Access): boolean {
  return access === 'public' || RIGHTS[role].has(access);
}
