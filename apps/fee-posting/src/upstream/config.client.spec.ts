import { configCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { feePostingService } from '../fee-posting.service-definition';
import { ConfigClient } from './config.client';

type Config = typeof configCatalog;

const ANSWER = { amount: '200.00', maxAmount: '2000.00', gstApplicable: true, gstRate: null, glAccountNo: '9000001' };

describe('the door of Fee Posting to Config', () => {
  let suite: StartedSuite;
  let config: ConfigClient;

  beforeAll(async () => {
    suite = await startSuite([feePostingService, standInFor(configCatalog, () => ANSWER)]);
    config = suite.provider('fee-posting', ConfigClient);
  });
  afterAll(() => suite.close());

  const visit = (fate?: Fate<Config>) => ({
    call: callUnder(suite, 'fee-posting', configCatalog, fate),
    tenant: 'ACME_BANK',
  });
  const codes = Object.keys(configCatalog.errors) as CodeOf<Config>[];

  it.each(codes)('hands %s through unchanged, whatever is asked', async (code) => {
    const refusal = { service: 'config', code, status: configCatalog.errors[code].status };
    await expect(config.requireProduct(visit({ code }), 'P1')).rejects.toMatchObject(refusal);
    await expect(config.feeConfiguration(visit({ code }), 'P1', 'ANNUAL')).rejects.toMatchObject(refusal);
    await expect(config.glAccounts(visit({ code }), 'ANNUAL')).rejects.toMatchObject(refusal);
  });

  it('reads amounts as paise, and puts GST where the fee goes unless it has a place of its own', async () => {
    const fee = await config.feeConfiguration(visit(), 'P1', 'ANNUAL');
    expect(fee).toMatchObject({ amount: 20_000, maxAmount: 200_000, gstApplicable: true, gstRate: null });
    expect(await config.glAccounts(visit(), 'ANNUAL')).toEqual({ glAccountNo: '9000001', gstAccountNo: '9000001' });
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = config.requireProduct(visit({ network }), 'P1');
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'config', kind });
  });
});
