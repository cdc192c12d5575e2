import { cbsConnectorCatalog } from '@sadpath/catalog';
import { minor } from '@sadpath/money';
import { SILENCES, upstreamUnderTest, type Fate } from '@sadpath/testing';
import { customerService } from '../customer.service-definition';
import { CbsClient } from './cbs.client';

const ORDER = { accountNo: 'A1', amount: minor(100), txnId: 'T1', narration: 'swipe' };

describe('the door of Customer to the CBS Connector', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: customerService,
    client: CbsClient,
    catalog: cbsConnectorCatalog,
  });
  const visit = (fate: Fate<typeof cbsConnectorCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes)('hands %s through unchanged, and gives a swipe its code', async (code) => {
    const refusal = { service: 'cbs-connector', code, status: cbsConnectorCatalog.errors[code].status };
    await expect(client().accountStatus(visit({ code }), 'A1')).rejects.toMatchObject(refusal);
    expect(await client().debit(visit({ code }), ORDER)).toMatchObject({ ok: false, code, refusal });
  });

  it.each(SILENCES)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = client().debit(visit({ network }), ORDER);
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'cbs-connector', kind });
  });
});
