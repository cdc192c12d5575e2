import { cbsError } from '../cbs-connector.errors';
import { throughCoreBank } from './core-bank-link';

const work = (outcome: 'done' | 'refused' | 'defect') => {
  const run = { times: 0, work: () => Promise.resolve('done') };
  run.work = () => {
    run.times++;
    if (outcome === 'refused') return Promise.reject(cbsError('cbs.account.frozen', { accountNo: 'A' }));
    return outcome === 'defect' ? Promise.reject(new TypeError('broken')) : Promise.resolve('done');
  };
  return run;
};

describe('the line to the core bank', () => {
  it('lets the answer through while it is up', async () => {
    await expect(throughCoreBank('up', work('done').work)).resolves.toBe('done');
  });

  it('lets a refusal through while it is up', async () => {
    await expect(throughCoreBank('up', work('refused').work)).rejects.toMatchObject({ code: 'cbs.account.frozen' });
  });

  it('runs nothing while it is down', async () => {
    const run = work('done');
    await expect(throughCoreBank('down', run.work)).rejects.toMatchObject({ code: 'cbs.connection.failed' });
    expect(run.times).toBe(0);
  });

  it.each([
    ['slow', 'cbs.timeout', 'done'],
    ['slow', 'cbs.timeout', 'refused'],
    ['corrupt', 'cbs.invalid.response', 'done'],
    ['corrupt', 'cbs.invalid.response', 'refused'],
  ] as const)('runs the work once while it is %s, but answers %s when it is %s', async (state, code, outcome) => {
    const run = work(outcome);
    await expect(throughCoreBank(state, run.work)).rejects.toMatchObject({ code });
    expect(run.times).toBe(1);
  });

  it('does not hide a defect behind a slow line', async () => {
    await expect(throughCoreBank('slow', work('defect').work)).rejects.toBeInstanceOf(TypeError);
  });
});
