import { judging } from './conduct-of';
import { journalOf, login, platforms, read, refused, type Sent } from './spec-support';

const ENTRIES = 1_000;
/** Milliseconds of CPU that one step may hold a process for. */
const HOLD_MS = 50;

/** What collects garbage or compiles beside a step counts for it by chance, and not each time. */
const TIMES = 4;

/** Milliseconds of CPU of each step. */
function stepsOf(sent: readonly Sent[]): readonly number[] {
  const steps = judging({ space: 's', entries: journalOf(...sent) }, platforms);
  const took: number[] = [];
  for (let isDone = false; !isDone;) {
    const before = process.cpuUsage();
    isDone = steps.next().done === true;
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1_000);
  }
  return took;
}

const tokenOf = (i: number): Sent => ({ digests: { body: 'b', token: `t${String(i)}` } });

describe('a long journal is judged in steps that hold nobody up', () => {
  it.each<readonly [string, (i: number) => Sent]>([
    ['one read again and again', () => read],
    ['refusals that are answered with the same', () => refused('FROZEN', 403)],
    ['a write between any two reads', (i) => (i % 2 === 0 ? read : refused('AWAY', 503, { key: String(i) }))],
    ['many tokens, with a login before each', (i) => (i % 2 === 0 ? login : { ...read, ...tokenOf(i) })],
    ['many requests, all of them twice', (i) => ({ ...read, path: `/${String(i % (ENTRIES / 2))}` })],
    ['a finding for each', (i) => ({ ...read, path: `/${String(i)}`, query: { pin: '***' } })],
  ])('%s', (_, sentAt) => {
    const sent = Array.from({ length: ENTRIES }, (_each, i) => sentAt(i));
    const runs = Array.from({ length: TIMES }, () => stepsOf(sent));
    const least = runs[0]!.map((_took, at) => Math.min(...runs.map((run) => run[at]!)));
    expect(least.length).toBeGreaterThan(3 * ENTRIES);
    expect(Math.max(...least)).toBeLessThan(HOLD_MS);
  });
});
