import { configCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { ConfigClient } from './config.client';

type Config = typeof configCatalog;

describe('the door of Customer to Config', () => {
  let suite: StartedSuite;
  let config: ConfigClient;

  beforeAll(async () => {
    suite = await startSuite([customerService, standInFor(configCatalog, () => ({ productId: 'P1' }))]);
    config = suite.provider('customer', ConfigClient);
  });
  afterAll(() => suite.close());

  const visit = (fate?: Fate<Config>) => ({
    call: callUnder(suite, 'customer', configCatalog, fate),
    tenant: 'ACME_BANK',
  });
  const codes = Object.keys(configCatalog.errors) as CodeOf<Config>[];

  it.each(codes)('hands %s through unchanged, whatever is asked', async (code) => {
    const refusal = { service: 'config', code, status: configCatalog.errors[code].status };
    await expect(config.product(visit({ code }), 'P1')).rejects.toMatchObject(refusal);
    await expect(config.requireTier(visit({ code }), 'T1')).rejects.toMatchObject(refusal);
    await expect(config.requirePlastic(visit({ code }), 'P1')).rejects.toMatchObject(refusal);
    await expect(config.requireBin(visit({ code }), '608040')).rejects.toMatchObject(refusal);
  });

  it('answers a product as Config has it', async () => {
    expect(await config.product(visit(), 'P1')).toEqual({ productId: 'P1' });
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = config.product(visit({ network }), 'P1');
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'config', kind });
  });
});
