import { knownError } from '../errors/known-error.fixture';
import { PAGES } from '../state/route';
import { PAGE_KEYS, paletteEntries } from './palette-entries';

describe('the palette', () => {
  it('leads to pages and codes by any of their words', () => {
    expect(paletteEntries('frozen wallet', [knownError()])).toMatchObject([
      { page: 'errors', args: ['wallet', 'ERR_WALLET_FROZEN'] },
    ]);
    expect(paletteEntries('outb', [knownError()])).toMatchObject([{ page: 'outbox', args: [] }]);
    expect(paletteEntries('nowhere', [knownError()])).toEqual([]);
  });

  it('has a key for every page', () => {
    expect(Object.values(PAGE_KEYS).toSorted()).toEqual(Object.keys(PAGES).toSorted());
  });
});
