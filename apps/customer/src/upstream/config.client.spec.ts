import { configCatalog } from '@sadpath/catalog';
import { SILENCES, upstreamUnderTest, type Fate } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { ConfigClient } from './config.client';

describe('the door of Customer to Config', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: customerService,
    client: ConfigClient,
    catalog: configCatalog,
    answer: () => ({ productId: 'P1' }),
  });
  const visit = (fate?: Fate<typeof configCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes)('hands %s through unchanged, whatever is asked', async (code) => {
    const refusal = { service: 'config', code, status: configCatalog.errors[code].status };
    await expect(client().product(visit({ code }), 'P1')).rejects.toMatchObject(refusal);
    await expect(client().requireTier(visit({ code }), 'T1')).rejects.toMatchObject(refusal);
    await expect(client().requirePlastic(visit({ code }), 'P1')).rejects.toMatchObject(refusal);
    await expect(client().requireBin(visit({ code }), '608040')).rejects.toMatchObject(refusal);
  });

  it('answers a product as Config has it', async () => {
    expect(await client().product(visit(), 'P1')).toEqual({ productId: 'P1' });
  });

  it.each(SILENCES)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = client().product(visit({ network }), 'P1');
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'config', kind });
  });
});
