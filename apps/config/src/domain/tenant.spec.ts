import { changeTenant, registerTenant } from './tenant';

const DRAFT = { tenantId: 'NEW_BANK', tenantName: 'New Bank', networkAffiliation: ['VISA'] } as const;

describe('registerTenant', () => {
  it('completes a draft with the defaults', () => {
    expect(registerTenant(DRAFT, undefined)).toEqual({
      ...DRAFT,
      settlementCurrency: 'INR',
      regulatoryProfile: 'INDIA',
      dataLocalization: 'IN',
      stateCode: 'TN',
      gstRate: 18,
      authMode: 'strict',
      businessErrorsAs200: false,
    });
  });

  it('keeps a GST rate that is unset on purpose', () => {
    expect(registerTenant({ ...DRAFT, gstRate: null }, undefined).gstRate).toBeNull();
  });

  it('refuses an id that is taken', () => {
    const stored = registerTenant(DRAFT, undefined);
    expect(() => registerTenant(DRAFT, stored)).toThrow(expect.objectContaining({ code: 'tenant.already.exists' }));
  });
});

describe('changeTenant', () => {
  it('changes what is given and keeps the rest', () => {
    const stored = registerTenant(DRAFT, undefined);
    expect(changeTenant(stored, { gstRate: null, authMode: 'lenient' })).toEqual({
      ...stored,
      gstRate: null,
      authMode: 'lenient',
    });
  });

  it('keeps the id, whatever the change holds', () => {
    const stored = registerTenant(DRAFT, undefined);
    expect(changeTenant(stored, { ...DRAFT, tenantId: 'OTHER' } as object).tenantId).toBe('NEW_BANK');
  });
});
