import fc from 'fast-check';
import { Schedule, type DueJob } from './schedule';

const job = (at: number, entity = 'e', name = 'expire', service = 'otp'): DueJob => ({
  at,
  service,
  job: name,
  entity,
});
const planned = (...jobs: readonly DueJob[]): Schedule => {
  const schedule = new Schedule();
  for (const one of jobs) schedule.plan(one);
  return schedule;
};

/** Takes everything that is due, in the order in which it comes. */
function takeAll(schedule: Schedule, now: number): string[] {
  const taken: string[] = [];
  for (let due = schedule.takeDue(now); due !== undefined; due = schedule.takeDue(now)) taken.push(due.entity);
  return taken;
}

describe('a schedule', () => {
  it('gives what is due, earliest first, and nothing that is not', () => {
    const schedule = planned(job(30, 'c'), job(10, 'a'), job(20, 'b'));
    expect(schedule.nextAt()).toBe(10);
    expect(takeAll(schedule, 20)).toEqual(['a', 'b']);
    expect(schedule.nextAt()).toBe(30);
    expect(takeAll(schedule, 30)).toEqual(['c']);
    expect(schedule.nextAt()).toBeUndefined();
  });

  it('gives jobs of the same instant in the order they were planned', () => {
    expect(takeAll(planned(job(10, 'b'), job(10, 'a'), job(10, 'c')), 10)).toEqual(['b', 'a', 'c']);
  });

  it('plans the same job for the same entity once, at the last instant said', () => {
    const schedule = planned(job(10), job(40));
    expect(takeAll(schedule, 39)).toEqual([]);
    expect(takeAll(schedule, 40)).toEqual(['e']);
  });

  it('tells jobs apart by service, name and entity', () => {
    const schedule = planned(job(10), job(10, 'e', 'remind'), job(10, 'e', 'expire', 'auth'), job(10, 'f'));
    expect(schedule.list()).toHaveLength(4);
  });

  it('forgets what is cancelled', () => {
    const schedule = planned(job(10, 'a'), job(20, 'b'));
    schedule.cancel('otp', 'expire', 'a');
    schedule.cancel('otp', 'expire', 'never');
    expect(takeAll(schedule, 100)).toEqual(['b']);
  });

  it('shows what is due without taking it', () => {
    const schedule = planned(job(10));
    expect(schedule.peekDue(9)).toBeUndefined();
    expect(schedule.peekDue(10)).toMatchObject({ entity: 'e' });
    expect(schedule.list()).toHaveLength(1);
  });

  it('drops a job that has run, but not one planned anew meanwhile', () => {
    const schedule = planned(job(10));
    schedule.remove(job(10));
    expect(schedule.list()).toEqual([]);
    schedule.plan(job(20));
    schedule.remove(job(10));
    expect(schedule.list()).toHaveLength(1);
  });

  it('hands payloads over as they were given', () => {
    const schedule = planned({ ...job(10), payload: { amount: 5 } });
    expect(schedule.takeDue(10)).toMatchObject({ payload: { amount: 5 } });
  });

  it('is the same after it was listed and loaded', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.constantFrom('a', 'b', 'c', 'd', 'e'))), (jobs) => {
        const schedule = planned(...jobs.map(([at, entity]) => job(at, entity)));
        const copy = new Schedule();
        copy.load(schedule.list());
        expect(copy.list()).toEqual(schedule.list());
        expect(takeAll(copy, 25)).toEqual(takeAll(schedule, 25));
        expect(copy.list()).toEqual(schedule.list());
      }),
      { seed: 1 },
    );
  });

  it('gives every planned job once, in order of time, whatever the steps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100)), fc.array(fc.nat(100)), (instants, steps) => {
        const schedule = planned(...instants.map((at) => job(at, String(at))));
        const taken = [...steps.sort((a, b) => a - b), 100].flatMap((now) => takeAll(schedule, now));
        expect(taken).toEqual(instants.toSorted((a, b) => a - b).map(String));
      }),
      { seed: 1 },
    );
  });

  it('is in order also where jobs are planned, moved and cancelled while others go', () => {
    const step = fc.tuple(fc.constantFrom('plan', 'cancel', 'take'), fc.nat(100), fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const schedule = new Schedule();
        const expected = new Map<string, number>();
        for (const [act, at, entity] of steps) {
          expected.delete(act === 'take' ? (schedule.takeDue(100)?.entity ?? '') : entity);
          if (act === 'cancel') schedule.cancel('otp', 'expire', entity);
          if (act !== 'plan') continue;
          schedule.plan(job(at, entity));
          expected.set(entity, at);
        }
        // A map keeps the order of planning, and sorting keeps it among equals.
        const left = [...expected].sort(([, one], [, other]) => one - other).map(([entity]) => entity);
        expect(schedule.list().map(({ entity }) => entity)).toEqual(left);
      }),
      { seed: 1 },
    );
  });

  it('clears one service, or all', () => {
    const schedule = planned(job(10), job(20, 'x', 'unlock', 'auth'));
    schedule.clear('otp');
    expect(takeAll(schedule, 100)).toEqual(['x']);
    schedule.plan(job(10));
    schedule.clear();
    expect(schedule.list()).toEqual([]);
  });
});
