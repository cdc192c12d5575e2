import { configCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { cmsService } from '../cms.service-definition';
import { ConfigClient } from './config.client';

type Config = typeof configCatalog;

describe('the door of CMS to Config', () => {
  let suite: StartedSuite;
  let config: ConfigClient;

  beforeAll(async () => {
    suite = await startSuite([cmsService, standInFor(configCatalog, () => ({ productId: 'P1' }))]);
    config = suite.provider('cms', ConfigClient);
  });
  afterAll(() => suite.close());

  const visit = (fate?: Fate<Config>) => ({ call: callUnder(suite, 'cms', configCatalog, fate), tenant: 'ACME_BANK' });
  const codes = Object.keys(configCatalog.errors) as CodeOf<Config>[];

  it.each(codes)('hands %s through unchanged', async (code) => {
    await expect(config.product(visit({ code }), 'P1')).rejects.toMatchObject({ service: 'config', code });
  });

  it('calls a product that a body names, and nobody has, a wrong value of that field', async () => {
    const refusal = { service: 'cms', code: 'cms.invalid.request', fields: [{ field: 'products.0.productId' }] };
    const asked = config.namedProduct(visit({ code: 'product.not.found' }), 'P1', 'products.0.productId');
    await expect(asked).rejects.toMatchObject(refusal);
    expect(await config.namedProduct(visit(), 'P1')).toEqual({ productId: 'P1' });
  });

  it.each(['EMPTY_RESPONSE', 'RANDOM_DATA_THEN_CLOSE'] as const)(
    'fails by itself when %s is all it hears',
    async (network) => {
      const refusal = { service: 'cms', code: 'cms.processing.error' };
      await expect(config.product(visit({ network }), 'P1')).rejects.toMatchObject(refusal);
      await expect(config.namedProduct(visit({ network }), 'P1')).rejects.toMatchObject(refusal);
    },
  );
});
