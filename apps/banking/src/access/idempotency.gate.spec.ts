import { HOUR } from '@sadpath/clock';
import { SpecSpace } from '@sadpath/testing';
import { NOON } from '../../test/sample-bank';
import { bankingCollections } from '../banking.collections';
import { BANKING_JOBS } from '../banking.jobs';
import { bankingService } from '../banking.service-definition';
import { forgetKey } from './idempotency.gate';

const DAY_LATER = NOON + 24 * HOUR;

/** A space where the key `k` was used at noon. */
async function used(): Promise<SpecSpace> {
  const spec = new SpecSpace(bankingService);
  const record = { key: 'k', fingerprint: 'f', usedAt: NOON, outcome: null };
  await spec.callAt(NOON).store.transaction((tx) => tx.put(bankingCollections.idempotency, record));
  return spec;
}

const keys = (spec: SpecSpace) =>
  spec.callAt(DAY_LATER).store.transaction((tx) => tx.all(bankingCollections.idempotency));
const planned = ({ space }: SpecSpace) => space.schedule.list().filter(({ job }) => job === BANKING_JOBS.forgetKey);

describe('forgetKey', () => {
  it('removes a key whose memory is over', async () => {
    const spec = await used();
    await forgetKey(spec.callAt(DAY_LATER), 'k');
    expect(await keys(spec)).toEqual([]);
    expect(planned(spec)).toEqual([]);
  });

  it('comes back at the new end where the memory has become longer', async () => {
    const spec = await used();
    spec.space.configure({ settings: { 'banking.idempotencyMs': 25 * HOUR } });
    await forgetKey(spec.callAt(DAY_LATER), 'k');
    expect(await keys(spec)).toHaveLength(1);
    expect(planned(spec)).toMatchObject([{ at: DAY_LATER + HOUR, entity: 'k' }]);
  });

  it('needs nothing where the key is gone', async () => {
    const spec = await used();
    await forgetKey(spec.callAt(DAY_LATER), 'other');
    expect(await keys(spec)).toHaveLength(1);
    expect(planned(spec)).toEqual([]);
  });
});
