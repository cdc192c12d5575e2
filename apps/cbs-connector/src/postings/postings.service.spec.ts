import type { Visit } from '@sadpath/dcms';
import { SpecSpace } from '@sadpath/testing';
import { cbsConnectorService } from '../cbs-connector.service-definition';
import { LedgerStore } from '../ledger.store';
import { PostingsService } from './postings.service';

const NOW = Date.UTC(2026, 0, 15, 10);
const DEBIT = { accountNo: '8642135', amount: '100.00', txnId: 'T-1' };
const postings = new PostingsService();

/** A visit to a core bank of its own. Calls beside each other take turns between their transactions. */
const visit = (): Visit => ({ call: new SpecSpace(cbsConnectorService).callAt(NOW), tenant: 'ACME_BANK' });

async function balance({ call, tenant }: Visit): Promise<number | undefined> {
  const accounts = await call.store.transaction((tx) => new LedgerStore(tx, tenant).accounts(['8642135']));
  return accounts['8642135']?.balance;
}

describe('the postings of one transaction id', () => {
  it('are one when two calls run step by step beside each other', async () => {
    const here = visit();
    const [one, other] = await Promise.all([postings.post(here, 'debit', DEBIT), postings.post(here, 'debit', DEBIT)]);
    expect(other.cbsRef).toBe(one.cbsRef);
    expect(await balance(here)).toBe(5_000_000 - 10_000);
  });

  it('are one reversal when two calls run step by step beside each other', async () => {
    const here = visit();
    await postings.post(here, 'debit', DEBIT);
    const reversal = { originalTxnId: 'T-1', txnId: 'R-1', amount: '40.00' };
    await Promise.all([postings.reverse(here, reversal), postings.reverse(here, reversal)]);
    expect(await balance(here)).toBe(5_000_000 - 6_000);
  });

  it('are none when the booking is refused', async () => {
    const here = visit();
    const refused = postings.post(here, 'debit', { ...DEBIT, amount: '50000.01' });
    await expect(refused).rejects.toMatchObject({ code: 'cbs.insufficient.balance' });
    const posting = await here.call.store.transaction((tx) => new LedgerStore(tx, here.tenant).posting('T-1'));
    expect(posting).toBeUndefined();
  });
});
