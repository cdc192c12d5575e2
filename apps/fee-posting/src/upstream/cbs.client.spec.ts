import { cbsConnectorCatalog } from '@sadpath/catalog';
import { SILENCES, upstreamUnderTest, type Fate } from '@sadpath/testing';
import type { Fee } from '../domain/fee';
import { feePostingService } from '../fee-posting.service-definition';
import { CbsClient } from './cbs.client';

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
  const { codes, client, call } = upstreamUnderTest({
    service: feePostingService,
    client: CbsClient,
    catalog: cbsConnectorCatalog,
    answer: () => ({ cbsRef: 'C1', status: 'REVERSED' }),
  });
  const visit = (fate?: Fate<typeof cbsConnectorCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes)('answers %s as the inner code of a failure', async (code) => {
    expect(await client().post(visit({ code }), FEE)).toEqual({ ok: false, code });
    expect(await client().reverse(visit({ code }), FEE)).toEqual({ ok: false, code });
    await expect(client().find(visit({ code }), FEE)).rejects.toMatchObject({ service: 'cbs-connector', code });
  });

  it('answers the reference of a posting, and whether it stands', async () => {
    expect(await client().post(visit(), FEE)).toEqual({ ok: true, cbsRef: 'C1' });
    expect(await client().find(visit(), FEE)).toEqual({ cbsRef: 'C1', stands: false });
  });

  it.each(SILENCES)('takes %s for a failure of which nobody knows, which is no defect', async (network, kind) => {
    expect(await client().post(visit({ network }), FEE)).toMatchObject({ ok: false });
    const asked = client().find(visit({ network }), FEE);
    await expect(asked).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'cbs-connector', kind });
  });
});
