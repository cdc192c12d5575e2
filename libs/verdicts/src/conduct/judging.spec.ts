import { judging } from './conduct-of';
import { journalOf, login, platforms, read, refused, type Sent } from './spec-support';

const ENTRIES = 1_000;
/** Milliseconds of CPU that one step may hold a process for. */
const HOLD_MS = 50;

/** Milliseconds of CPU of the longest step, and how many there were. */
function stepsOf(sent: readonly Sent[]): { readonly longestMs: number; readonly count: number } {
  const steps = judging({ space: 's', entries: journalOf(...sent) }, platforms);
  for (let count = 1, longestMs = 0; ; count++) {
    const before = process.cpuUsage();
    const { done } = steps.next();
    const { user, system } = process.cpuUsage(before);
    longestMs = Math.max(longestMs, (user + system) / 1_000);
    if (done === true) return { longestMs, count };
  }
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
    const { longestMs, count } = stepsOf(Array.from({ length: ENTRIES }, (_each, i) => sentAt(i)));
    expect(count).toBeGreaterThan(3 * ENTRIES);
    expect(longestMs).toBeLessThan(HOLD_MS);
  });
});
