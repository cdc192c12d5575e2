import type { Instant } from '@sadpath/clock';
import { lagosDate } from './lagos-calendar';

/** `FMFB20260227001234`: tenant, Lagos business day and the tenant's running number (contract banking §2.12). */
export function moneyReference(tenantName: string, runningNumber: number, at: Instant): string {
  const day = lagosDate(at).replaceAll('-', '');
  return `${tenantName.toUpperCase()}${day}${String(runningNumber).padStart(6, '0')}`;
}
