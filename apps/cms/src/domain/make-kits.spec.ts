import type { CardProduct, EmbossStatus } from './kit';
import { makeKits } from './make-kits';

const product = (more: Partial<CardProduct> = {}): CardProduct => ({
  ...{
    productId: '2003_PHYSICAL',
    bin: '608040',
    cardType: 'PHYSICAL',
    embossType: 'PERSONALIZED',
    validityMonths: 60,
  },
  ...more,
});
const NOW = Date.UTC(2026, 0, 15);

describe('new kits', () => {
  it('are unallocated and carry the numbers of their product', () => {
    const [first, second] = makeKits(product(), { kitNos: ['4240190001', '4240190002'], now: NOW, orderId: 'ORD-1' });
    expect(first).toEqual({
      kitNo: '4240190001',
      productId: '2003_PHYSICAL',
      cardType: 'PHYSICAL',
      cardNumber: '6080402401900012',
      status: 'UNALLOCATED',
      embossStatus: 'PENDING',
      expDate: Date.UTC(2031, 0, 31),
      orderId: 'ORD-1',
    });
    expect(second?.kitNo).toBe('4240190002');
  });

  it.each<[Partial<CardProduct>, EmbossStatus]>([
    [{}, 'PENDING'],
    [{ embossType: 'NON_PERSONALIZED' }, 'PRE_EMBOSSED'],
    [{ cardType: 'VIRTUAL' }, 'NOT_REQUIRED'],
  ])('of a product with %j have the plastic %s', (more, embossStatus) => {
    expect(makeKits(product(more), { kitNos: ['1'], now: NOW })[0]?.embossStatus).toBe(embossStatus);
  });
});
