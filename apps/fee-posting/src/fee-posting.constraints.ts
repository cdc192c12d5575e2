import type { Constraints } from '@sadpath/store';
import type { Fee } from './domain/fee';

/** What every operation leaves true of a fee (contract §3.7, §4.4). */
export const FEE: Constraints<Fee> = {
  '/terms/gst': {
    says: ({ terms }) => `must be ${terms.cgst + terms.sgst + terms.igst}, the sum of its components`,
    holds: ({ terms }) => terms.gst === terms.cgst + terms.sgst + terms.igst,
  },
  '/terms/total': {
    says: ({ terms }) => `must be ${terms.amount + terms.gst}, fee and GST together`,
    holds: ({ terms }) => terms.total === terms.amount + terms.gst,
  },
  '/terms/sgst': {
    says: ({ terms }) => `must be ${terms.cgst}, the same as the CGST`,
    holds: ({ terms }) => terms.sgst === terms.cgst,
  },
  '/terms/igst': {
    says: 'must be 0 beside CGST and SGST',
    holds: ({ terms }) => terms.igst === 0 || terms.cgst === 0,
  },
  '/cbsRef': {
    says: ({ status }) => `must be there in a fee that is ${status}`,
    holds: ({ status, cbsRef }) => cbsRef !== undefined || status === 'NEW' || status === 'FAILED',
  },
  '/reversalReason': {
    says: 'must be there in a reversed fee alone',
    holds: ({ status, reversalReason }) => status === 'REVERSED' || reversalReason === undefined,
  },
};

/** Two fees of one kit, type and period do not stand at once. */
export function chargeOf(tenant: string, { status, terms: { kitNo, feeType, period } }: Fee): string | undefined {
  const stands = status === 'POSTED' || status === 'NEW';
  return stands && kitNo !== undefined && period !== undefined ? `${tenant}/${kitNo}/${feeType}/${period}` : undefined;
}
