import fc from 'fast-check';
import type { CardProduct, EmbossStatus, Kit, KitStatus } from './kit';
import { assigned, converted, expired, released, retired } from './kit-moves';

const OWNER = { entityId: 'CIF1008', accountNo: '8642142' };
const kit = (status: KitStatus, embossStatus: EmbossStatus = 'PENDING'): Kit => ({
  kitNo: '4240180001',
  productId: '2003_PHYSICAL',
  cardType: 'PHYSICAL',
  cardNumber: '6080402401800014',
  status,
  embossStatus,
  expDate: Date.UTC(2029, 6, 31),
  createdAt: 0,
});

describe('an unallocated kit', () => {
  it('becomes the card of its owner', () => {
    expect(assigned(kit('UNALLOCATED'), OWNER)).toMatchObject({ ...OWNER, status: 'ASSIGNED' });
  });

  it.each<[EmbossStatus, EmbossStatus]>([
    ['PENDING', 'SENT'],
    ['PRE_EMBOSSED', 'PRE_EMBOSSED'],
    ['NOT_REQUIRED', 'NOT_REQUIRED'],
  ])('whose plastic is %s is %s once assigned', (before, after) => {
    expect(assigned(kit('UNALLOCATED', before), OWNER).embossStatus).toBe(after);
  });

  it('expires', () => {
    expect(expired(kit('UNALLOCATED')).status).toBe('EXPIRED_CARD');
  });

  it('is retired', () => {
    expect(retired(kit('UNALLOCATED')).status).toBe('EXPIRED_CARD');
  });

  it('is not released any further', () => {
    const unallocated = kit('UNALLOCATED');
    expect(released(unallocated)).toBe(unallocated);
  });
});

describe('a kit that is taken or expired', () => {
  it.each<KitStatus>(['ASSIGNED', 'EXPIRED_CARD'])('is not assigned when %s', (status) => {
    expect(() => assigned(kit(status), OWNER)).toThrow(
      expect.objectContaining({ code: 'cms.invalid.request', fields: [expect.objectContaining({ field: 'kitNo' })] }),
    );
  });

  it.each<KitStatus>(['ASSIGNED', 'EXPIRED_CARD'])('is not retired when %s', (status) => {
    expect(() => retired(kit(status))).toThrow(expect.objectContaining({ code: 'cms.invalid.request' }));
  });

  it('stays expired', () => {
    expect(expired(kit('EXPIRED_CARD')).status).toBe('EXPIRED_CARD');
  });
});

describe('a released kit', () => {
  it('is what it was before its assignment, whatever its plastic', () => {
    const plastic = fc.constantFrom<EmbossStatus>('PENDING', 'PRE_EMBOSSED', 'NOT_REQUIRED');
    fc.assert(
      fc.property(plastic, (embossStatus) => {
        const before = kit('UNALLOCATED', embossStatus);
        expect(released(assigned(before, OWNER))).toEqual(before);
      }),
    );
  });
});

describe('a converted card', () => {
  const virtual: Kit = { ...assigned(kit('UNALLOCATED', 'NOT_REQUIRED'), OWNER), cardType: 'VIRTUAL' };
  const product = (embossType: CardProduct['embossType'] & string): CardProduct => ({
    productId: '2003_PHYSICAL',
    bin: '608040',
    cardType: 'PHYSICAL',
    embossType,
    validityMonths: 60,
  });

  it('keeps its number and its owner, and gets plastic from the vendor', () => {
    expect(converted(virtual, product('PERSONALIZED'))).toEqual({
      ...virtual,
      productId: '2003_PHYSICAL',
      cardType: 'PHYSICAL',
      embossStatus: 'SENT',
    });
  });

  it('does not go to the vendor when the product is embossed beforehand', () => {
    expect(converted(virtual, product('NON_PERSONALIZED')).embossStatus).toBe('PRE_EMBOSSED');
  });
});
