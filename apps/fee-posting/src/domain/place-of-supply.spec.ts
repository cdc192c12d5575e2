import { placeOfSupply } from './place-of-supply';

describe('the place of supply', () => {
  it.each(['TAMILNADU', 'Tamil Nadu', 'tn', 'TN'])('is inside Tamil Nadu for an address in %s', (state) => {
    expect(placeOfSupply(state, 'TN')).toBe('same-state');
  });

  it.each(['KARNATAKA', 'KL', 'Atlantis', ''])('is outside Tamil Nadu for an address in "%s"', (state) => {
    expect(placeOfSupply(state, 'TN')).toBe('other-state');
  });
});
