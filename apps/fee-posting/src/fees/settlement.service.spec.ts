import { DAY } from '@sadpath/clock';
import type { Visit } from '@sadpath/dcms';
import { SpecSpace } from '@sadpath/testing';
import { feePostingCollections } from '../fee-posting.collections';
import { FORGET_REQUEST_JOB } from '../fee-posting.jobs';
import { feePostingService } from '../fee-posting.service-definition';
import { SettlementService } from './settlement.service';

const NOW = Date.UTC(2026, 0, 15, 10);
const SEEDED = { feeRef: 'FEE-SEED-1', key: 'post/R-1' };
const settlement = new SettlementService();

const visitAt = (spec: SpecSpace, now: number): Visit => ({ call: spec.callAt(now), tenant: 'ACME_BANK' });
const settle = (visit: Visit) => settlement.settle(visit, SEEDED, (stored) => stored!);
const refuse = () => Promise.reject(new Error('worked on anew'));

describe('the answer of a request', () => {
  it('is given again until its day is over', async () => {
    const spec = new SpecSpace(feePostingService);
    const fee = await settle(visitAt(spec, NOW));
    expect(await settlement.once(visitAt(spec, NOW + DAY - 1), SEEDED.key, refuse)).toEqual(fee);
    await expect(settlement.once(visitAt(spec, NOW + DAY), SEEDED.key, refuse)).rejects.toThrow('worked on anew');
  });

  it('has its end planned at the end of its day', async () => {
    const spec = new SpecSpace(feePostingService);
    await settle(visitAt(spec, NOW));
    expect(spec.space.schedule.list()).toMatchObject([
      { at: NOW + DAY, service: 'fee-posting', job: FORGET_REQUEST_JOB, entity: 'ACME_BANK/post/R-1' },
    ]);
  });

  it('is gone at its end', async () => {
    const spec = new SpecSpace(feePostingService);
    await settle(visitAt(spec, NOW));
    const { call } = visitAt(spec, NOW + DAY);
    await settlement.forget(call, 'ACME_BANK/post/R-1');
    expect(await call.store.transaction((tx) => tx.all(feePostingCollections.answered))).toEqual([]);
  });

  it('is kept for requests with an id only', async () => {
    const spec = new SpecSpace(feePostingService);
    await settlement.settle(visitAt(spec, NOW), { ...SEEDED, key: undefined }, (stored) => stored!);
    expect(spec.space.schedule.list()).toEqual([]);
  });
});
