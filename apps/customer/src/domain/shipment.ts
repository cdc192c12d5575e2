import { DAY, HOUR, type Instant } from '@sadpath/clock';
import type { DeliveryStatus } from './placement';

/** One scan of the parcel on its way. */
export interface Scan {
  readonly scan: string;
  readonly scanCode: string;
  readonly at: Instant;
  readonly scanType: string;
  readonly location: string;
}

/** The parcel in which a card travels. */
export interface Shipment {
  readonly waybillNo: string;
  readonly refNo: string;
  readonly status: string;
  readonly statusAt: Instant;
  readonly pickUpAt: Instant;
  readonly expectedDeliveryAt: Instant;
  readonly receivedBy: string | null;
  readonly scans: readonly Scan[];
}

/** A card on its way: when it was ordered, where it goes, and what the bank reported of its delivery. */
export interface Parcel {
  readonly kitNo: string;
  readonly orderedAt: Instant;
  readonly destination: string;
  readonly receiver: string;
  readonly reported: { readonly status: DeliveryStatus; readonly at: Instant } | null;
}

/** City of the card vendor, where every parcel starts. */
export const SHIPMENT_ORIGIN = 'CHENNAI';

/** Stations of a parcel and when they come after the order: delivered on the fifth day. */
const STATIONS = [
  { scan: 'SHIPMENT BOOKED', scanCode: '001', scanType: 'BK', after: 2 * HOUR, isAtOrigin: true },
  { scan: 'SHIPMENT PICKED UP', scanCode: '002', scanType: 'PU', after: DAY, isAtOrigin: true },
  { scan: 'IN TRANSIT', scanCode: '003', scanType: 'UD', after: 2 * DAY, isAtOrigin: true },
  { scan: 'OUT FOR DELIVERY', scanCode: '004', scanType: 'OD', after: 4 * DAY, isAtOrigin: false },
  { scan: 'DELIVERED', scanCode: '000', scanType: 'DL', after: 5 * DAY, isAtOrigin: false },
] as const;

const REPORTED: Readonly<Record<DeliveryStatus, { scan: string; scanCode: string; scanType: string }>> = {
  DELIVERED: { scan: 'DELIVERED', scanCode: '000', scanType: 'DL' },
  RETURNED: { scan: 'RETURNED TO ORIGIN', scanCode: '005', scanType: 'RT' },
  IN_TRANSIT: { scan: 'IN TRANSIT', scanCode: '003', scanType: 'UD' },
  BANK: { scan: 'HELD AT BRANCH', scanCode: '006', scanType: 'HB' },
};

/** Where the parcel is at `now`: its stations so far, and what the bank reported in place of the rest. */
export function shipmentAt(parcel: Parcel, now: Instant): Shipment {
  const scans = scansAt(parcel, now);
  const last = scans.at(-1);
  const isDelivered = last?.scanType === 'DL';
  return {
    waybillNo: `7${parcel.kitNo.slice(-9).padStart(9, '0')}1`,
    refNo: `KIT-${parcel.kitNo}`,
    status: last?.scan ?? 'ORDERED',
    statusAt: last?.at ?? parcel.orderedAt,
    pickUpAt: parcel.orderedAt + DAY,
    expectedDeliveryAt: parcel.orderedAt + 5 * DAY,
    receivedBy: isDelivered ? parcel.receiver : null,
    scans,
  };
}

function scansAt({ orderedAt, destination, reported }: Parcel, now: Instant): Scan[] {
  const end = Math.min(now, reported?.at ?? now);
  const passed = STATIONS.filter(({ after }) => orderedAt + after <= end).map<Scan>(
    ({ scan, scanCode, scanType, after, isAtOrigin }) => ({
      scan,
      scanCode,
      scanType,
      at: orderedAt + after,
      location: isAtOrigin ? SHIPMENT_ORIGIN : destination,
    }),
  );
  return reported === null
    ? passed
    : [...passed, { ...REPORTED[reported.status], at: reported.at, location: destination }];
}
