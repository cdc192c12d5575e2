import { cbsConnectorCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import type { Fee } from '../domain/fee';
import { feePostingService } from '../fee-posting.service-definition';
import { CbsClient } from './cbs.client';

type Cbs = typeof cbsConnectorCatalog;

const TERMS = {
  accountNo: 'A1',
  feeType: 'ANNUAL',
  total: 236,
  amount: 200,
  gst: 36,
  glAccountNo: 'G1',
  gstAccountNo: 'G2',
};
const FEE = { feeRef: 'F1', feeId: 'I1', attempt: 1, terms: TERMS } as unknown as Fee;

describe('the door of Fee Posting to the CBS Connector', () => {
  let suite: StartedSuite;
  let cbs: CbsClient;

  beforeAll(async () => {
    suite = await startSuite([
      feePostingService,
      standInFor(cbsConnectorCatalog, () => ({ cbsRef: 'C1', status: 'REVERSED' })),
    ]);
    cbs = suite.provider('fee-posting', CbsClient);
  });
  afterAll(() => suite.close());

  const visit = (fate?: Fate<Cbs>) => ({
    call: callUnder(suite, 'fee-posting', cbsConnectorCatalog, fate),
    tenant: 'ACME_BANK',
  });
  const codes = Object.keys(cbsConnectorCatalog.errors) as CodeOf<Cbs>[];

  it.each(codes)('answers %s as the inner code of a failure', async (code) => {
    expect(await cbs.post(visit({ code }), FEE)).toEqual({ ok: false, code });
    expect(await cbs.reverse(visit({ code }), FEE)).toEqual({ ok: false, code });
    await expect(cbs.find(visit({ code }), FEE)).rejects.toMatchObject({ service: 'cbs-connector', code });
  });

  it('answers the reference of a posting, and whether it stands', async () => {
    expect(await cbs.post(visit(), FEE)).toEqual({ ok: true, cbsRef: 'C1' });
    expect(await cbs.find(visit(), FEE)).toEqual({ cbsRef: 'C1', stands: false });
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('takes %s for a failure of which nobody knows, which is no defect', async (network, kind) => {
    expect(await cbs.post(visit({ network }), FEE)).toMatchObject({ ok: false });
    const asked = cbs.find(visit({ network }), FEE);
    await expect(asked).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'cbs-connector', kind });
  });
});
