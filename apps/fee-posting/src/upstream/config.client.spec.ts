import { configCatalog } from '@sadpath/catalog';
import { SILENCES, upstreamUnderTest, type Fate } from '@sadpath/testing';
import { feePostingService } from '../fee-posting.service-definition';
import { ConfigClient } from './config.client';

const ANSWER = { amount: '200.00', maxAmount: '2000.00', gstApplicable: true, gstRate: null, glAccountNo: '9000001' };

describe('the door of Fee Posting to Config', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: feePostingService,
    client: ConfigClient,
    catalog: configCatalog,
    answer: () => ANSWER,
  });
  const visit = (fate?: Fate<typeof configCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it.each(codes)('hands %s through unchanged, whatever is asked', async (code) => {
    const refusal = { service: 'config', code, status: configCatalog.errors[code].status };
    await expect(client().requireProduct(visit({ code }), 'P1')).rejects.toMatchObject(refusal);
    await expect(client().feeConfiguration(visit({ code }), 'P1', 'ANNUAL')).rejects.toMatchObject(refusal);
    await expect(client().glAccounts(visit({ code }), 'ANNUAL')).rejects.toMatchObject(refusal);
  });

  it('reads amounts as paise, and puts GST where the fee goes unless it has a place of its own', async () => {
    const fee = await client().feeConfiguration(visit(), 'P1', 'ANNUAL');
    expect(fee).toMatchObject({ amount: 20_000, maxAmount: 200_000, gstApplicable: true, gstRate: null });
    expect(await client().glAccounts(visit(), 'ANNUAL')).toEqual({ glAccountNo: '9000001', gstAccountNo: '9000001' });
  });

  it.each(SILENCES)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = client().requireProduct(visit({ network }), 'P1');
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'config', kind });
  });
});
