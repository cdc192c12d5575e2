import type { EmbossStatus, Kit } from './kit';
import { embossed, goesToVendor } from './embossing';

const kit = (embossStatus: EmbossStatus): Kit => ({
  kitNo: '4240180001',
  productId: '2003_PHYSICAL',
  cardType: 'PHYSICAL',
  cardNumber: '6080402401800014',
  status: 'ASSIGNED',
  embossStatus,
  expDate: 0,
  createdAt: 0,
});

describe('an embossing order', () => {
  it.each<[EmbossStatus, boolean, EmbossStatus]>([
    ['PENDING', true, 'SENT'],
    ['SENT', true, 'SENT'],
    ['PRE_EMBOSSED', false, 'PRE_EMBOSSED'],
    ['NOT_REQUIRED', false, 'NOT_REQUIRED'],
  ])('on a kit whose plastic is %s reaches the vendor: %s', (before, reaches, after) => {
    expect(goesToVendor(kit(before))).toBe(reaches);
    expect(embossed(kit(before)).embossStatus).toBe(after);
  });
});
