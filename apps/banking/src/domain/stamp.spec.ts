import { NOON, stampAt } from '../../test/sample-bank';
import { pageOf } from './page';
import { moneyReference, nipSessionId } from './stamp';

describe('a reference', () => {
  it('is made of tenant, Lagos day and running number', () => {
    expect(moneyReference('fmfb', 1_234, NOON)).toBe('FMFB20260227001234');
    expect(moneyReference('fmfb', 1, Date.parse('2026-02-27T23:30:00Z'))).toBe('FMFB20260228000001');
  });

  it('of the network has the Lagos day of the money reference', () => {
    const late = { ...stampAt(), now: Date.parse('2026-02-27T23:30:05Z') };
    expect(nipSessionId(null, late).slice(0, 18)).toBe('000000260228003005');
  });

  it('of the network has 30 digits', () => {
    expect(nipSessionId('090575', stampAt())).toBe('090575260227152200777777777777');
  });
});

describe('a page', () => {
  it('has the default size and counts all', () => {
    const all = Array.from({ length: 41 }, (_, n) => n);
    expect(pageOf(all, { page: 3 })).toEqual({
      items: [40],
      pagination: { page: 3, limit: 20, total: 41, totalPages: 3 },
    });
  });

  it('is empty beyond the end', () => {
    expect(pageOf([1], { page: 2, limit: 1 }).items).toEqual([]);
  });
});
