import { DAY } from '@sadpath/clock';
import { shipmentAt, type Parcel } from './shipment';

const PARCEL: Parcel = {
  kitNo: '4240180001',
  orderedAt: 0,
  destination: 'MADURAI',
  receiver: 'Asha Raman',
  reported: null,
};

describe('shipmentAt', () => {
  it.each([
    [0, 'ORDERED', 0],
    [DAY, 'SHIPMENT PICKED UP', 2],
    [3 * DAY, 'IN TRANSIT', 3],
    [30 * DAY, 'DELIVERED', 5],
  ])('at %i is %s after %i scans', (now, status, scans) => {
    const shipment = shipmentAt(PARCEL, now);
    expect(shipment.status).toBe(status);
    expect(shipment.scans).toHaveLength(scans);
  });

  it('names the receiver once delivered', () => {
    expect(shipmentAt(PARCEL, 4 * DAY).receivedBy).toBeNull();
    expect(shipmentAt(PARCEL, 5 * DAY).receivedBy).toBe('Asha Raman');
  });

  it('takes what the bank reported in place of the stations that would follow', () => {
    const returned = { ...PARCEL, reported: { status: 'RETURNED' as const, at: 3 * DAY } };
    expect(shipmentAt(returned, 30 * DAY)).toMatchObject({ status: 'RETURNED TO ORIGIN', receivedBy: null });
    expect(shipmentAt(returned, 30 * DAY).scans).toHaveLength(4);
  });
});
