import fc from 'fast-check';
import { gstOn } from './gst';

const paise = fc.integer({ min: 1, max: 1_000_000_000 });
const rate = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

describe('the GST of a fee', () => {
  it('is half CGST and half SGST inside the state', () => {
    expect(gstOn(20_000, 18, 'same-state')).toEqual({ cgst: 1_800, sgst: 1_800, igst: 0, gst: 3_600 });
  });

  it('is all IGST outside the state', () => {
    expect(gstOn(20_000, 18, 'other-state')).toEqual({ cgst: 0, sgst: 0, igst: 3_600, gst: 3_600 });
  });

  it.each([
    [50, 9, 5],
    [50, 8.98, 4],
    [50, 8.99, 4],
    [10, 5, 1],
    [10, 4.99, 0],
  ])('of %d paise at %d %% is rounded half up to %d paise', (amount, percent, igst) => {
    expect(gstOn(amount, percent, 'other-state')?.igst).toBe(igst);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1.23456])('does not exist at a rate of %d', (percent) => {
    expect(gstOn(20_000, percent, 'same-state')).toBeUndefined();
  });

  it('has equal halves and a total that is their sum', () => {
    fc.assert(
      fc.property(paise, rate, (amount, percent) => {
        const gst = gstOn(amount, percent, 'same-state');
        expect(gst?.cgst).toBe(gst?.sgst);
        expect(gst?.gst).toBe((gst?.cgst ?? 0) + (gst?.sgst ?? 0));
      }),
    );
  });

  it('differs between inside and outside by a paisa at most', () => {
    fc.assert(
      fc.property(paise, rate, (amount, percent) => {
        const inside = gstOn(amount, percent, 'same-state')?.gst ?? Number.NaN;
        const outside = gstOn(amount, percent, 'other-state')?.gst ?? Number.NaN;
        expect(Math.abs(inside - outside)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
