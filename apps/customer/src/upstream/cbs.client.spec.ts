import { cbsConnectorCatalog, type CodeOf } from '@sadpath/catalog';
import { minor } from '@sadpath/money';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { CbsClient } from './cbs.client';

type Cbs = typeof cbsConnectorCatalog;

const ORDER = { accountNo: 'A1', amount: minor(100), txnId: 'T1', narration: 'swipe' };

describe('the door of Customer to the CBS Connector', () => {
  let suite: StartedSuite;
  let cbs: CbsClient;

  beforeAll(async () => {
    suite = await startSuite([customerService, standInFor(cbsConnectorCatalog)]);
    cbs = suite.provider('customer', CbsClient);
  });
  afterAll(() => suite.close());

  const visit = (fate: Fate<Cbs>) => ({
    call: callUnder(suite, 'customer', cbsConnectorCatalog, fate),
    tenant: 'ACME_BANK',
  });
  const codes = Object.keys(cbsConnectorCatalog.errors) as CodeOf<Cbs>[];

  it.each(codes)('hands %s through unchanged, and gives a swipe its code', async (code) => {
    const refusal = { service: 'cbs-connector', code, status: cbsConnectorCatalog.errors[code].status };
    await expect(cbs.accountStatus(visit({ code }), 'A1')).rejects.toMatchObject(refusal);
    expect(await cbs.debit(visit({ code }), ORDER)).toMatchObject({ ok: false, code, refusal });
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = cbs.debit(visit({ network }), ORDER);
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'cbs-connector', kind });
  });
});
