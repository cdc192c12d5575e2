import { Schedule } from '@sadpath/clock';
import { useDatabase } from '@sadpath/testing';
import { dueJobsContract, type Jobs } from '../../test/due-jobs-contract';
import { DueJobs, type JobChange } from './due-jobs';
import { PostgresDatabase } from './postgres-database';

describe('due jobs in memory', () => {
  dueJobsContract(() => inMemory(new Schedule()));
});

describe('due jobs in PostgreSQL', () => {
  const { freshSpace } = useDatabase((url) => PostgresDatabase.open(url));

  const fresh = async (): Promise<DueJobs> => new DueJobs(...(await freshSpace()));

  dueJobsContract(fresh);

  it('of one space are not those of another', async () => {
    const [one, other] = [await fresh(), await fresh()];
    await one.change([{ plan: { at: 1, service: 'otp', job: 'expire', entity: 'e' } }]);
    expect(await other.list()).toEqual([]);
    await other.load([]);
    expect(await one.list()).toHaveLength(1);
  });

  it('are not planned in a space that is gone', async () => {
    const [database] = await freshSpace();
    const jobs = new DueJobs(database, 'never-was');
    await jobs.change([{ plan: { at: 1, service: 'otp', job: 'expire', entity: 'e' } }]);
    expect(await jobs.list()).toEqual([]);
  });
});

function inMemory(schedule: Schedule): Jobs {
  const make = (change: JobChange): void => {
    if ('plan' in change) schedule.plan(change.plan);
    else if ('done' in change) schedule.remove(change.done);
    else schedule.cancel(change.cancel.service, change.cancel.job, change.cancel.entity);
  };
  return {
    change: (changes) => {
      changes.forEach(make);
      return Promise.resolve();
    },
    first: () => Promise.resolve(schedule.peekDue(Infinity)),
    list: () => Promise.resolve(schedule.list()),
    load: (jobs) => {
      schedule.load(jobs);
      return Promise.resolve();
    },
  };
}
