import type { CardProduct, EmbossStatus } from './kit';
import { makeKit } from './make-kit';

const product = (more: Partial<CardProduct> = {}): CardProduct => ({
  productId: '2003_PHYSICAL',
  bin: '608040',
  cardType: 'PHYSICAL',
  embossType: 'PERSONALIZED',
  validityMonths: 60,
  ...more,
});
const NOW = Date.UTC(2026, 0, 15);

describe('a new kit', () => {
  it('is unallocated and takes its card number and validity from its product', () => {
    expect(makeKit(product(), { kitNo: '4240190001', now: NOW, orderId: 'ORD-1' })).toEqual({
      kitNo: '4240190001',
      productId: '2003_PHYSICAL',
      cardType: 'PHYSICAL',
      cardNumber: '6080402401900012',
      status: 'UNALLOCATED',
      embossStatus: 'PENDING',
      expDate: Date.UTC(2031, 0, 31),
      createdAt: NOW,
      orderId: 'ORD-1',
    });
  });

  it.each<[Partial<CardProduct>, EmbossStatus]>([
    [{}, 'PENDING'],
    [{ embossType: 'NON_PERSONALIZED' }, 'PRE_EMBOSSED'],
    [{ cardType: 'VIRTUAL' }, 'NOT_REQUIRED'],
  ])('of a product with %j has the plastic %s', (more, embossStatus) => {
    expect(makeKit(product(more), { kitNo: '1', now: NOW }).embossStatus).toBe(embossStatus);
  });
});
