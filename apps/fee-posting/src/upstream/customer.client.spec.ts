import { customerCatalog, type CodeOf } from '@sadpath/catalog';
import { callUnder, standInFor, startSuite, type Fate, type StartedSuite } from '@sadpath/testing';
import { feePostingService } from '../fee-posting.service-definition';
import { CustomerClient } from './customer.client';

type Customer = typeof customerCatalog;

const ANSWER = {
  addressInfo: [
    { addressCategory: 'DELIVERY', state: 'KA' },
    { addressCategory: 'PERMANENT', state: 'MH' },
  ],
  accountInfo: [{ accountNo: 'A1' }],
};

describe('the door of Fee Posting to Customer', () => {
  let suite: StartedSuite;
  let customers: CustomerClient;

  beforeAll(async () => {
    suite = await startSuite([feePostingService, standInFor(customerCatalog, () => ANSWER)]);
    customers = suite.provider('fee-posting', CustomerClient);
  });
  afterAll(() => suite.close());

  const visit = (fate?: Fate<Customer>) => ({
    call: callUnder(suite, 'fee-posting', customerCatalog, fate),
    tenant: 'ACME_BANK',
  });
  const codes = Object.keys(customerCatalog.errors) as CodeOf<Customer>[];

  it('takes the state of the permanent address', async () => {
    expect(await customers.payer(visit(), 'CIF1')).toEqual({ state: 'MH', accountNos: ['A1'] });
  });

  it.each(codes)('hands %s through unchanged', async (code) => {
    const refusal = { service: 'customer', code, status: customerCatalog.errors[code].status };
    await expect(customers.payer(visit({ code }), 'CIF1')).rejects.toMatchObject(refusal);
  });

  it('refuses an account of somebody else, and takes an own one', async () => {
    expect(await customers.payerFrom(visit(), 'CIF1', 'A1')).toMatchObject({ accountNos: ['A1'] });
    const refused = customers.payerFrom(visit(), 'CIF1', 'A2');
    await expect(refused).rejects.toMatchObject({ service: 'customer', code: 'invalid.source.account' });
  });

  it.each([
    ['EMPTY_RESPONSE', 'unreachable'],
    ['RANDOM_DATA_THEN_CLOSE', 'garbled'],
  ] as const)('calls %s a silence, which is no defect', async (network, kind) => {
    const failed = customers.payer(visit({ network }), 'CIF1');
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamSilence', service: 'customer', kind });
  });
});
