import { SpecSpace } from '@sadpath/testing';
import { configService } from '../config.service-definition';
import { TenantsService } from './tenants.service';

const tenants = new TenantsService();
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const call = () => new SpecSpace(configService).callAt(0);
const DRAFT = { tenantId: 'NEW_BANK', tenantName: 'New Bank', networkAffiliation: ['VISA'] } as const;

describe('TenantsService', () => {
  it('registers a tenant beside those of the fixtures', async () => {
    const now = call();
    await tenants.create(now, DRAFT);
    const ids = (await tenants.list(now)).map(({ tenantId }) => tenantId);
    expect(ids).toEqual(['ACME_BANK', 'BETA_BANK', 'NEW_BANK']);
  });

  it('refuses an id that is taken', async () => {
    await expect(tenants.create(call(), { ...DRAFT, tenantId: 'ACME_BANK' })).rejects.toThrow(
      code('tenant.already.exists'),
    );
  });

  it('compares ids with regard to case', async () => {
    await expect(tenants.read(call(), 'acme_bank')).rejects.toThrow(code('tenant.not.found'));
  });

  it('changes a tenant for good', async () => {
    const now = call();
    await tenants.change(now, 'ACME_BANK', { gstRate: null });
    await expect(tenants.read(now, 'ACME_BANK')).resolves.toMatchObject({ gstRate: null, tenantName: 'Acme Bank' });
  });

  it('cannot change a tenant that does not exist', async () => {
    await expect(tenants.change(call(), 'NOPE', {})).rejects.toThrow(code('tenant.not.found'));
  });
});
