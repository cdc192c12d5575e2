import { journalEntry } from '../requests/journal-entry.fixture';
import { marksOfEnds, marksOfRequests, words } from './marks';
import { instantAt, NOW_AT, placeOf } from './time-scale';

const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

describe('the line of time', () => {
  it('shows where the clock was moved: it ran away from that on the wall', () => {
    const marks = marksOfRequests([
      journalEntry('a', { at: at(0), realAt: at(0) }),
      journalEntry('b', { at: at(5), realAt: at(5) }),
      journalEntry('c', { at: at(7206), realAt: at(6) }),
      journalEntry('d', { at: at(10), realAt: at(7) }),
    ]);
    expect(marks.map(({ kind, title }) => (kind === 'move' ? title : kind))).toEqual([
      'request',
      'request',
      'the clock was moved on by 2 h',
      'request',
      'the clock was moved back by 1 h 59 min',
      'request',
    ]);
  });

  it('takes a clock that stands for none that was moved', () => {
    const frozen = [journalEntry('a', { at: at(0), realAt: at(0) }), journalEntry('b', { at: at(0), realAt: at(9) })];
    expect(marksOfRequests(frozen).map(({ kind }) => kind)).toEqual(['request', 'request']);
  });

  it('shows the ends that are to come, the first first', () => {
    const documents = {
      t1: { expiresAt: 5_000, createdAt: 9_000 },
      t2: { expiresAt: 3_000 },
      t3: { expiresAt: 1_000 },
      w: { suspendedUntil: 4_000 },
    };
    const ends = marksOfEnds([{ service: 'bank', collection: 'tokens', documents }], 2_000);
    expect(ends.map(({ at: end }) => end)).toEqual([3_000, 4_000, 5_000]);
  });

  it('gives an instant for a place, and its place back', () => {
    for (const place of [NOW_AT, 45, 70, 99]) expect(placeOf(instantAt(place, 1_000), 1_000)).toBeCloseTo(place, 0);
    expect(placeOf(-1e15, 0)).toBe(0);
    expect(placeOf(1e15, 0)).toBe(100);
  });

  it('says lengths in two units at most', () => {
    expect(words(90_061_000)).toBe('1 d 1 h');
    expect(words(500)).toBe('0 s');
  });
});
