import type { CardProduct, Kit, KitStatus } from './kit';
import { chooseKit } from './choose-kit';

const PRODUCT: CardProduct = {
  productId: '2003_PHYSICAL',
  bin: '608040',
  cardType: 'PHYSICAL',
  embossType: 'PERSONALIZED',
  validityMonths: 60,
};
const kit = (kitNo: string, status: KitStatus = 'UNALLOCATED', productId = '2003_PHYSICAL'): Kit => ({
  kitNo,
  productId,
  cardType: 'PHYSICAL',
  cardNumber: '6080402401800014',
  status,
  embossStatus: 'PENDING',
  expDate: Date.UTC(2029, 6, 31),
  createdAt: 0,
});

describe('the kit for a card', () => {
  it('is the unallocated one with the lowest number', () => {
    const unallocated = [kit('4240180010'), kit('999'), kit('4240180002')];
    expect(chooseKit(PRODUCT, { wanted: undefined, unallocated }).kitNo).toBe('999');
  });

  it('is refused when the stock is empty', () => {
    expect(() => chooseKit(PRODUCT, { wanted: undefined, unallocated: [] })).toThrow(
      expect.objectContaining({ code: 'cms.inventory.exhausted' }),
    );
  });

  it('is the wanted one, whatever else lies there', () => {
    const wanted = { kitNo: '4240180007', kit: kit('4240180007') };
    expect(chooseKit(PRODUCT, { wanted, unallocated: [kit('4240180001')] }).kitNo).toBe('4240180007');
  });

  it.each<[string, Kit | undefined]>([
    ['unknown', undefined],
    ['taken', kit('4240180007', 'ASSIGNED')],
    ['expired', kit('4240180007', 'EXPIRED_CARD')],
    ['of another product', kit('4240180007', 'UNALLOCATED', '2004_PHYSICAL')],
  ])('is refused when the wanted one is %s', (_, stored) => {
    const wanted = { kitNo: '4240180007', kit: stored };
    expect(() => chooseKit(PRODUCT, { wanted, unallocated: [kit('4240180001')] })).toThrow(
      expect.objectContaining({ code: 'cms.invalid.request', fields: [expect.objectContaining({ field: 'kitNo' })] }),
    );
  });
});
