import { isoDate, isoSeconds, type Instant } from '@sadpath/clock';
import type { Parcel, Shipment } from '../domain/shipment';
import { SHIPMENT_ORIGIN } from '../domain/shipment';

/** The way of a parcel, in the spelling of the documentation (contracts/debit.md §3.3.4). */
export function shipmentView(parcel: Parcel, shipment: Shipment) {
  return {
    deliveryService: 'BLUEDART',
    origin: SHIPMENT_ORIGIN,
    originAreaCode: areaCode(SHIPMENT_ORIGIN),
    destination: parcel.destination,
    destinationAreaCode: areaCode(parcel.destination),
    pickUpDate: isoDate(shipment.pickUpAt),
    pickUpTime: timeOf(shipment.pickUpAt),
    expectedDeliveryDate: isoDate(shipment.expectedDeliveryAt),
    kitNo: parcel.kitNo,
    prodcode: 'A',
    receivedBy: shipment.receivedBy,
    refNo: shipment.refNo,
    senderName: 'CARD VENDOR',
    service: 'Apex',
    status: shipment.status,
    statusDate: isoDate(shipment.statusAt),
    statusTime: timeOf(shipment.statusAt),
    waybillNo: shipment.waybillNo,
    scans: { scanDetail: shipment.scans.map(scanView) },
  };
}

function scanView(scan: Shipment['scans'][number]) {
  return {
    scan: scan.scan,
    scanCode: scan.scanCode,
    scanDate: isoDate(scan.at),
    scanTime: timeOf(scan.at),
    scanType: scan.scanType,
    scannedLocation: scan.location,
    inudsIndStatus: scan.scan,
  };
}

function areaCode(city: string): string {
  return city
    .replaceAll(/[^A-Za-z]/g, '')
    .slice(0, 3)
    .toUpperCase();
}

function timeOf(instant: Instant): string {
  return isoSeconds(instant).slice(11, 16);
}
