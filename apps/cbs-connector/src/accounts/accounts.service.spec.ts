import type { Visit } from '@sadpath/dcms';
import { total } from '@sadpath/money';
import { SpecSpace } from '@sadpath/testing';
import { cbsConnectorCollections } from '../cbs-connector.collections';
import { cbsConnectorService } from '../cbs-connector.service-definition';
import { PostingsService } from '../postings/postings.service';
import { AccountsService } from './accounts.service';
import { HoldersService } from './holders.service';
import { InquiriesService } from './inquiries.service';

const NOW = Date.UTC(2026, 0, 15, 10);
const OPENING = { accountNo: '8700001', entityId: 'CIF2001', name: 'Test Holder', initialFunding: '8000' };
const [accounts, holders, inquiries, postings] = [
  new AccountsService(),
  new HoldersService(),
  new InquiriesService(),
  new PostingsService(),
];
const UNKNOWN = expect.objectContaining({ code: 'cbs.invalid.account' }) as Error;

const visitTo = (spec = new SpecSpace(cbsConnectorService)): Visit => ({ call: spec.callAt(NOW), tenant: 'ACME_BANK' });
const dump = ({ call }: Visit) => call.space.store('cbs-connector').dump();
const moneyIn = ({ call }: Visit): Promise<number> =>
  call.store.transaction(async (tx) =>
    total((await tx.all(cbsConnectorCollections.accounts)).map(({ balance }) => balance)),
  );

describe('takeBack', () => {
  it('leaves nothing of an opening, not its funding either', async () => {
    const visit = visitTo();
    const { collections: before } = await dump(visit);
    await accounts.open(visit, OPENING);
    expect(await accounts.takeBack(visit, OPENING.accountNo)).toBe(true);
    expect((await dump(visit)).collections).toEqual(before);
  });

  it('leaves a holder who has another account', async () => {
    const visit = visitTo();
    for (const accountNo of ['8700001', '8700002']) await accounts.open(visit, { ...OPENING, accountNo });
    await accounts.takeBack(visit, '8700002');
    expect((await inquiries.holderWithAccounts(visit, { entityId: 'CIF2001' })).accounts).toHaveLength(1);
  });

  it('refuses an account on which money has moved', async () => {
    const visit = visitTo();
    await accounts.open(visit, OPENING);
    await postings.post(visit, 'debit', { accountNo: OPENING.accountNo, amount: '1.00', txnId: 'T-1' });
    expect(await accounts.takeBack(visit, OPENING.accountNo)).toBe(false);
    expect(await moneyIn(visit)).toBe(0);
  });

  it.each([
    ['an account the bank always had', '8642135'],
    ['an account nobody has', '8700009'],
    ['a ledger account', '9000001'],
  ])('does nothing to %s', async (_, accountNo) => {
    const visit = visitTo();
    const before = await dump(visit);
    expect(await accounts.takeBack(visit, accountNo)).toBe(false);
    expect(await dump(visit)).toEqual(before);
  });
});

describe('a holder’s file', () => {
  it('learns what is named and keeps the rest', async () => {
    const visit = visitTo();
    const before = await inquiries.holder(visit, 'CIF1001');
    await holders.update(visit, 'CIF1001', { mobile: '9876599999' });
    expect(await inquiries.holder(visit, 'CIF1001')).toEqual({ ...before, mobile: '9876599999' });
  });

  it('is none for a stranger', async () => {
    await expect(holders.update(visitTo(), 'CIF9999', { mobile: '9876599999' })).rejects.toThrow(UNKNOWN);
  });

  it('changes over a slow line, too, of which alone the caller learns', async () => {
    const spec = new SpecSpace(cbsConnectorService);
    const visit = visitTo(spec);
    spec.space.dependencies.set('core-bank', { state: 'slow' });
    await expect(holders.update(visit, 'CIF1001', { name: 'New Name' })).rejects.toMatchObject({ code: 'cbs.timeout' });
    spec.space.dependencies.reset();
    expect((await inquiries.holder(visit, 'CIF1001')).name).toBe('New Name');
  });
});
