import { cmsCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { CmsClient } from './cms.client';

type Cms = typeof cmsCatalog;

describe('the door to CMS', () => {
  let suite: StartedSuite;
  let cms: CmsClient;

  beforeAll(async () => {
    suite = await startSuite([customerService, standInFor(cmsCatalog)]);
    cms = suite.provider('customer', CmsClient);
  });
  afterAll(() => suite.close());

  const visit = (fate: Fate<Cms>) => ({ call: callUnder(suite, 'customer', cmsCatalog, fate), tenant: 'ACME_BANK' });
  const codes = Object.keys(cmsCatalog.errors) as CodeOf<Cms>[];

  it.each(codes)('hands %s through unchanged', async (code) => {
    const { status } = cmsCatalog.errors[code];
    await expect(cms.checkHsm(visit({ code }))).rejects.toMatchObject({ service: 'cms', code, status });
  });

  it('knows no kit where CMS has no card', async () => {
    expect(await cms.kit(visit({ code: 'cms.card.not.found' }), 'K1')).toBeUndefined();
  });

  it('retires no kit that CMS has no longer', async () => {
    expect(await cms.retire(visit({ code: 'cms.invalid.request' }), 'K1')).toBe(false);
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = cms.checkHsm(visit({ network }));
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
