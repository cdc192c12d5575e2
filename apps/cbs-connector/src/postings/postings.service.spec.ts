import { DAY } from '@sadpath/clock';
import type { Visit } from '@sadpath/dcms';
import { SpecSpace } from '@sadpath/testing';
import { FORGET_TXN_JOB } from '../cbs-connector.jobs';
import { cbsConnectorService } from '../cbs-connector.service-definition';
import { LedgerStore } from '../ledger.store';
import { PostingsService } from './postings.service';

const NOW = Date.UTC(2026, 0, 15, 10);
const DEBIT = { accountNo: '8642135', amount: '100.00', txnId: 'T-1' };
const postings = new PostingsService();

/** A visit to a core bank of its own. Calls beside each other take turns between their transactions. */
const visit = (): Visit => visitAt(new SpecSpace(cbsConnectorService), NOW);
const visitAt = (spec: SpecSpace, now: number): Visit => ({ call: spec.callAt(now), tenant: 'ACME_BANK' });

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

describe('a transaction id', () => {
  const posting = ({ call, tenant }: Visit, txnId = 'T-1') =>
    call.store.transaction((tx) => new LedgerStore(tx, tenant).posting(txnId));

  it('has its end planned once, however often it comes', async () => {
    const spec = new SpecSpace(cbsConnectorService);
    for (const now of [NOW, NOW + 1]) await postings.post(visitAt(spec, now), 'debit', DEBIT);
    expect(spec.space.schedule.list()).toMatchObject([
      { at: NOW + DAY, service: 'cbs-connector', job: FORGET_TXN_JOB, entity: 'ACME_BANK/T-1' },
    ]);
  });

  it('has its end planned, too, when the caller sees nothing but a slow line', async () => {
    const spec = new SpecSpace(cbsConnectorService);
    spec.space.dependencies.set('core-bank', { state: 'slow' });
    await expect(postings.post(visitAt(spec, NOW), 'debit', DEBIT)).rejects.toMatchObject({ code: 'cbs.timeout' });
    expect(spec.space.schedule.list()).toHaveLength(1);
  });

  it('is free at its end, and posts anew', async () => {
    const spec = new SpecSpace(cbsConnectorService);
    const first = await postings.post(visitAt(spec, NOW), 'debit', DEBIT);
    const end = visitAt(spec, NOW + DAY);
    await postings.forget(end.call, 'ACME_BANK/T-1');
    expect(await posting(end)).toEqual({ ...first, tenant: 'ACME_BANK', forgottenAt: NOW + DAY });
    expect((await postings.post(end, 'debit', DEBIT)).cbsRef).not.toBe(first.cbsRef);
    expect(spec.space.schedule.list()).toMatchObject([{ at: NOW + 2 * DAY }]);
  });

  it('is forgotten without harm when its posting is gone', async () => {
    const here = visit();
    await postings.forget(here.call, 'ACME_BANK/T-0');
    expect(await posting(here, 'T-0')).toBeUndefined();
  });
});
