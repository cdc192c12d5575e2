import type { CardOrder } from './card-order';
import { filterKits, filterOrders, summarise, type InventoryKit } from './inventory';
import { HEAD_OFFICE, placementAtHeadOffice, reportDelivery, transfer } from './placement';

const kit = (kitNo: string, more: Partial<InventoryKit> = {}): InventoryKit => ({
  kitNo,
  cardNumber: null,
  productId: '2003_PHYSICAL',
  cardType: 'PHYSICAL',
  embossType: 'PERSONALIZED',
  status: 'UNALLOCATED',
  entityId: null,
  createdAt: null,
  placement: placementAtHeadOffice('ACME_BANK', kitNo, 1_000),
  ...more,
});

const MOVED = transfer(placementAtHeadOffice('ACME_BANK', '3', 1_000), { branchId: 'B002', changer: 'me' }, 2_000);
const KITS = [
  kit('2', { status: 'ACTIVE', entityId: 'CIF1' }),
  kit('1'),
  kit('3', { placement: reportDelivery(MOVED, 'DELIVERED', 3_000) }),
  kit('4', { status: 'EXPIRED_CARD', productId: '2004_PHYSICAL' }),
];
const numbers = (kits: readonly InventoryKit[]): string[] => kits.map(({ kitNo }) => kitNo);

describe('filterKits', () => {
  it.each([
    [{}, ['1', '2', '3', '4']],
    [{ kitNos: ['3', '1', '9'] }, ['1', '3']],
    [{ branchId: 'B002' }, ['3']],
    [{ productId: '2004_PHYSICAL' }, ['4']],
    [{ deliveryStatus: 'DELIVERED' }, ['3']],
    [{ kitStatus: 'ALLOCATED' }, ['2']],
    [{ kitStatus: 'UNALLOCATED', branchId: HEAD_OFFICE }, ['1']],
    [{ orderIds: ['O-1'] }, []],
    [{ from: 2_500 }, ['3']],
    [{ to: 2_500 }, ['1', '2', '4']],
  ])('%p lets %p through', (filter, expected) => {
    expect(numbers(filterKits(KITS, filter))).toEqual(expected);
  });
});

describe('filterOrders', () => {
  const order = (orderId: string, createdAt: number, branchId = HEAD_OFFICE): CardOrder =>
    ({
      ...{ orderId, createdAt, branchInfo: { branchId, branchName: null } },
      orderingPartyInfo: { orderingPartyId: `party of ${orderId}`, orderingPartyType: null },
    }) as unknown as CardOrder;
  const ORDERS = [order('O-1', 1_000), order('O-2', 2_000), order('O-3', 3_000, 'B002')];

  it.each([
    [{}, ['O-1', 'O-2', 'O-3']],
    [{ orderIds: ['O-3', 'O-1', 'O-9'] }, ['O-1', 'O-3']],
    [{ orderIds: [] }, []],
    [{ branchId: 'B002' }, ['O-3']],
    [{ orderingPartyId: 'party of O-2' }, ['O-2']],
    [{ from: 2_000 }, ['O-2', 'O-3']],
    [{ to: 2_000 }, ['O-1', 'O-2']],
  ])('%p lets %p through', (filter, expected) => {
    expect(filterOrders(ORDERS, filter).map(({ orderId }) => orderId)).toEqual(expected);
  });
});

describe('summarise', () => {
  it('counts by branch and product', () => {
    expect(summarise(KITS)).toEqual([
      expect.objectContaining({
        branchId: HEAD_OFFICE,
        productId: '2003_PHYSICAL',
        totalKits: 2,
        unallocatedKits: 1,
        allocatedKits: 1,
        expiredKits: 0,
      }),
      expect.objectContaining({ branchId: 'B002', totalKits: 1 }),
      expect.objectContaining({ productId: '2004_PHYSICAL', expiredKits: 1 }),
    ]);
  });
});
