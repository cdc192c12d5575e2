import { cmsCatalog } from '@sadpath/catalog';
import { SILENCES, startSuite, upstreamUnderTest, type Fate } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { CmsClient } from './cms.client';

describe('the door to CMS', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: customerService,
    client: CmsClient,
    catalog: cmsCatalog,
  });
  const visit = (fate: Fate<typeof cmsCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes)('hands %s through unchanged', async (code) => {
    const { status } = cmsCatalog.errors[code];
    await expect(client().checkHsm(visit({ code }))).rejects.toMatchObject({ service: 'cms', code, status });
  });

  it('knows no kit where CMS has no card', async () => {
    expect(await client().kit(visit({ code: 'cms.card.not.found' }), 'K1')).toBeUndefined();
  });

  it('retires no kit that CMS has no longer', async () => {
    expect(await client().retire(visit({ code: 'cms.invalid.request' }), 'K1')).toBe(false);
  });

  it.each(SILENCES)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = client().checkHsm(visit({ network }));
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'cms', kind });
  });

  it('gives way to another that a spec puts in its place', async () => {
    const fake = { kit: () => Promise.resolve(undefined) };
    const other = await startSuite([customerService], {}, (module) =>
      module.overrideProvider(CmsClient).useValue(fake),
    );
    expect(other.provider('customer', CmsClient)).toBe(fake);
    await other.close();
  });
});
