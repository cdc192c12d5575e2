import type { PlaceOfSupply } from './gst';

/** GST state codes of India in letters, by the names that addresses use (without blanks). */
const STATE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ANDAMANANDNICOBARISLANDS: 'AN',
    ANDHRAPRADESH: 'AP',
    ARUNACHALPRADESH: 'AR',
    ASSAM: 'AS',
    BIHAR: 'BR',
    CHANDIGARH: 'CH',
    CHHATTISGARH: 'CG',
    DADRAANDNAGARHAVELIANDDAMANANDDIU: 'DH',
    DELHI: 'DL',
    GOA: 'GA',
    GUJARAT: 'GJ',
    HARYANA: 'HR',
    HIMACHALPRADESH: 'HP',
    JAMMUANDKASHMIR: 'JK',
    JHARKHAND: 'JH',
    KARNATAKA: 'KA',
    KERALA: 'KL',
    LADAKH: 'LA',
    LAKSHADWEEP: 'LD',
    MADHYAPRADESH: 'MP',
    MAHARASHTRA: 'MH',
    MANIPUR: 'MN',
    MEGHALAYA: 'ML',
    MIZORAM: 'MZ',
    NAGALAND: 'NL',
    ODISHA: 'OD',
    PUDUCHERRY: 'PY',
    PUNJAB: 'PB',
    RAJASTHAN: 'RJ',
    SIKKIM: 'SK',
    TAMILNADU: 'TN',
    TELANGANA: 'TS',
    TRIPURA: 'TR',
    UTTARPRADESH: 'UP',
    UTTARAKHAND: 'UK',
    WESTBENGAL: 'WB',
  }),
);

/** Compares a customer's state, as name or as code, with the bank's state code. An unknown state lies outside. */
export function placeOfSupply(customerState: string, bankStateCode: string): PlaceOfSupply {
  return codeOf(customerState) === codeOf(bankStateCode) ? 'same-state' : 'other-state';
}

function codeOf(state: string): string {
  const letters = state.toUpperCase().replace(/[^A-Z]/g, '');
  return STATE_CODES.get(letters) ?? letters;
}
