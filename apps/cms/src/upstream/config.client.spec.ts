import { configCatalog } from '@sadpath/catalog';
import { upstreamUnderTest, type Fate } from '@sadpath/testing';
import { cmsService } from '../cms.service-definition';
import { ConfigClient } from './config.client';

describe('the door of CMS to Config', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: cmsService,
    client: ConfigClient,
    catalog: configCatalog,
    answer: () => ({ productId: 'P1' }),
  });
  const visit = (fate?: Fate<typeof configCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes)('hands %s through unchanged', async (code) => {
    await expect(client().product(visit({ code }), 'P1')).rejects.toMatchObject({ service: 'config', code });
  });

  it('calls a product that a body names, and nobody has, a wrong value of that field', async () => {
    const refusal = { service: 'cms', code: 'cms.invalid.request', fields: [{ field: 'products.0.productId' }] };
    const asked = client().namedProduct(visit({ code: 'product.not.found' }), 'P1', 'products.0.productId');
    await expect(asked).rejects.toMatchObject(refusal);
    expect(await client().namedProduct(visit(), 'P1')).toEqual({ productId: 'P1' });
  });

  it.each(['EMPTY_RESPONSE', 'RANDOM_DATA_THEN_CLOSE'] as const)(
    'fails by itself when %s is all it hears',
    async (network) => {
      const refusal = { service: 'cms', code: 'cms.processing.error' };
      await expect(client().product(visit({ network }), 'P1')).rejects.toMatchObject(refusal);
      await expect(client().namedProduct(visit({ network }), 'P1')).rejects.toMatchObject(refusal);
    },
  );
});
