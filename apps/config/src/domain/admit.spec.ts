import { admitPlastic } from './plastic';
import { admitScheme } from './scheme';
import { admitTier } from './tier';

const refusing = (code: string, field: string) =>
  expect.objectContaining({ code, fields: [{ field, message: `${field} is taken` }] }) as Error;

describe('admitTier', () => {
  const gold = { tierName: 'GOLD', rank: 3 };
  it('admits a free name', () => {
    expect(admitTier(gold, undefined)).toEqual(gold);
  });

  it('refuses a name that is taken', () => {
    expect(() => admitTier(gold, gold)).toThrow(refusing('tier.already.exists', 'tierName'));
  });
});

describe('admitScheme', () => {
  it('takes the accounts for savings accounts unless told otherwise', () => {
    expect(admitScheme({ schemeCode: '2005' }, undefined)).toEqual({ schemeCode: '2005', accountType: 'SAVING' });
    expect(admitScheme({ schemeCode: '2005', accountType: 'CURRENT' }, undefined).accountType).toBe('CURRENT');
  });

  it('refuses a code that is taken', () => {
    const scheme = { schemeCode: '2005', accountType: 'SAVING' };
    expect(() => admitScheme(scheme, scheme)).toThrow(refusing('scheme.already.exists', 'schemeCode'));
  });
});

describe('admitPlastic', () => {
  const metal = { plasticCode: 'METAL', vendor: 'PERSO' };
  it('admits a free code', () => {
    expect(admitPlastic(metal, undefined)).toEqual(metal);
  });

  it('refuses a code that is taken', () => {
    expect(() => admitPlastic(metal, metal)).toThrow(refusing('plastic.already.exists', 'plasticCode'));
  });
});
