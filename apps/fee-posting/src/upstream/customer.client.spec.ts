import { customerCatalog } from '@sadpath/catalog';
import { SILENCES, upstreamUnderTest, type Fate } from '@sadpath/testing';
import { feePostingService } from '../fee-posting.service-definition';
import { CustomerClient } from './customer.client';

const ANSWER = {
  addressInfo: [
    { addressCategory: 'DELIVERY', state: 'KA' },
    { addressCategory: 'PERMANENT', state: 'MH' },
  ],
  accountInfo: [{ accountNo: 'A1' }],
};

describe('the door of Fee Posting to Customer', () => {
  const { codes, client, call } = upstreamUnderTest({
    service: feePostingService,
    client: CustomerClient,
    catalog: customerCatalog,
    answer: () => ANSWER,
  });
  const visit = (fate?: Fate<typeof customerCatalog>) => ({ call: call(fate), tenant: 'ACME_BANK' });

  it('takes the state of the permanent address', async () => {
    expect(await client().payer(visit(), 'CIF1')).toEqual({ state: 'MH', accountNos: ['A1'] });
  });

  it.each(codes)('hands %s through unchanged', async (code) => {
    const refusal = { service: 'customer', code, status: customerCatalog.errors[code].status };
    await expect(client().payer(visit({ code }), 'CIF1')).rejects.toMatchObject(refusal);
  });

  it('refuses an account of somebody else, and takes an own one', async () => {
    expect(await client().payerFrom(visit(), 'CIF1', 'A1')).toMatchObject({ accountNos: ['A1'] });
    const refused = client().payerFrom(visit(), 'CIF1', 'A2');
    await expect(refused).rejects.toMatchObject({ service: 'customer', code: 'invalid.source.account' });
  });

  it.each(SILENCES)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = client().payer(visit({ network }), 'CIF1');
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'customer', kind });
  });
});
