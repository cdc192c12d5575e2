import {
  cancelOrder,
  fulfilOrder,
  moveOrder,
  orderOf,
  orderToProcess,
  placementsOf,
  type CardOrder,
} from './card-order';
import { cardOrderLifecycle } from './card-order.lifecycle';

const NOW = 1_000;
const ORDER: CardOrder = {
  tenant: 'ACME_BANK',
  orderId: 'O-1',
  number: 1,
  status: 'RECEIVED',
  branchInfo: { branchId: 'B001', branchName: 'Anna Nagar' },
  address: null,
  pinCode: null,
  orderingPartyInfo: { orderingPartyId: 'P-1', orderingPartyType: 'BRANCH' },
  metaValues: null,
  processStartTime: null,
  validity: null,
  fileName: null,
  products: [
    {
      bin: '608040',
      productId: '2003_PHYSICAL',
      quantity: 2,
      cardType: 'PHYSICAL',
      plasticCode: 'PCLAS',
      panLength: 16,
      pinGeneration: null,
      kitNos: [],
    },
  ],
  createdAt: 0,
  changedAt: 0,
};
const refused = expect.objectContaining({ code: 'invalid.input.request' }) as Error;

describe('card order', () => {
  it('goes from receipt to success, or fails, or is cancelled', () => {
    expect(cardOrderLifecycle.states.filter((state) => cardOrderLifecycle.isTerminal(state))).toEqual([
      'SUCCESS',
      'FAILED',
      'CANCELLED',
    ]);
  });

  it('brings its kits to the branch that ordered', () => {
    const fulfilled = fulfilOrder(moveOrder(ORDER, 'submit', NOW), [['4240190001', '4240190002']], NOW);
    expect(fulfilled.status).toBe('SUCCESS');
    expect(placementsOf(fulfilled)).toEqual([
      expect.objectContaining({ kitNo: '4240190001', branchId: 'B001', orderId: 'O-1', orderingPartyId: 'P-1' }),
      expect.objectContaining({ kitNo: '4240190002', deliveryStatus: 'IN_TRANSIT' }),
    ]);
  });

  it('cannot be fulfilled twice', () => {
    const fulfilled = fulfilOrder(moveOrder(ORDER, 'submit', NOW), [[]], NOW);
    expect(() => fulfilOrder(fulfilled, [[]], NOW)).toThrow(refused);
  });
});

describe('cancelOrder', () => {
  it('cancels a received order of the branch', () => {
    expect(cancelOrder(ORDER, 'B001', NOW).status).toBe('CANCELLED');
  });

  it('refuses another branch, and an order on its way', () => {
    expect(() => cancelOrder(ORDER, 'B002', NOW)).toThrow(refused);
    expect(() => cancelOrder(moveOrder(ORDER, 'submit', NOW), 'B001', NOW)).toThrow(refused);
  });
});

describe('orderToProcess', () => {
  const pending = { ...ORDER, orderId: 'O-0', number: 0, status: 'PENDING' as const };
  const later = { ...ORDER, orderId: 'O-2', number: 2 };

  it('takes the named order', () => {
    expect(orderToProcess([ORDER, later], 'O-2')).toBe(later);
  });

  it('takes the oldest received order, and a pending one when none is left', () => {
    expect(orderToProcess([later, pending, ORDER], undefined)).toBe(ORDER);
    expect(orderToProcess([pending], undefined)).toBe(pending);
  });

  it('refuses when there is none', () => {
    expect(() => orderToProcess([], undefined)).toThrow(refused);
    expect(() => orderToProcess([ORDER], 'O-9')).toThrow(refused);
  });
});

describe('orderOf', () => {
  it('refuses what is not there', () => {
    expect(orderOf(ORDER, 'orderId')).toBe(ORDER);
    expect(() => orderOf(undefined, 'cardOrderId')).toThrow(refused);
  });
});
