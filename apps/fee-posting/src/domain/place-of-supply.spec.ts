import { placeOfSupply } from './place-of-supply';

/** The states of India and their codes. */
const STATES = {
  'Andaman and Nicobar Islands': 'AN',
  'Andhra Pradesh': 'AP',
  'Arunachal Pradesh': 'AR',
  Assam: 'AS',
  Bihar: 'BR',
  Chandigarh: 'CH',
  Chhattisgarh: 'CG',
  'Dadra and Nagar Haveli and Daman and Diu': 'DH',
  Delhi: 'DL',
  Goa: 'GA',
  Gujarat: 'GJ',
  Haryana: 'HR',
  'Himachal Pradesh': 'HP',
  'Jammu and Kashmir': 'JK',
  Jharkhand: 'JH',
  Karnataka: 'KA',
  Kerala: 'KL',
  Ladakh: 'LA',
  Lakshadweep: 'LD',
  'Madhya Pradesh': 'MP',
  Maharashtra: 'MH',
  Manipur: 'MN',
  Meghalaya: 'ML',
  Mizoram: 'MZ',
  Nagaland: 'NL',
  Odisha: 'OD',
  Puducherry: 'PY',
  Punjab: 'PB',
  Rajasthan: 'RJ',
  Sikkim: 'SK',
  'Tamil Nadu': 'TN',
  Telangana: 'TS',
  Tripura: 'TR',
  'Uttar Pradesh': 'UP',
  Uttarakhand: 'UK',
  'West Bengal': 'WB',
};

describe('the place of supply', () => {
  it.each(['TAMILNADU', 'Tamil Nadu', 'tn', 'TN'])('is inside Tamil Nadu for an address in %s', (state) => {
    expect(placeOfSupply(state, 'TN')).toBe('same-state');
  });

  it.each(Object.entries(STATES))('knows %s as %s', (name, code) => {
    expect([placeOfSupply(name, code), placeOfSupply(code, name)]).toEqual(['same-state', 'same-state']);
  });

  it.each(['KARNATAKA', 'KL', 'Atlantis', ''])('is outside Tamil Nadu for an address in "%s"', (state) => {
    expect(placeOfSupply(state, 'TN')).toBe('other-state');
  });
});
