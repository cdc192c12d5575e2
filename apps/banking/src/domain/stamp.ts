import type { Instant } from '@sadpath/clock';
import { lagosDate, lagosTime } from './lagos-calendar';

/** What a decision is given from outside so that it needs neither clock nor chance. */
export interface Stamp {
  readonly now: Instant;
  /** Money reference of the operation. */
  readonly reference: string;
  /** The next unused UUID. */
  readonly newId: () => string;
  /** So many random digits. */
  readonly digits: (length: number) => string;
}

/** `FMFB20260227001234`: tenant, Lagos business day and the tenant's running number (contract banking §2.12). */
export function moneyReference(tenantName: string, runningNumber: number, at: Instant): string {
  const day = lagosDate(at).replaceAll('-', '');
  return `${tenantName.toUpperCase()}${day}${String(runningNumber).padStart(6, '0')}`;
}

/** 30 digits as NIP writes them: sending bank, date and time in Lagos, twelve random digits. */
export function nipSessionId(bankCode: string | null, stamp: Stamp): string {
  const time = `${lagosDate(stamp.now)}${lagosTime(stamp.now)}`.replace(/\D/g, '').slice(2);
  return `${bankCode ?? '000000'}${time}${stamp.digits(12)}`;
}
