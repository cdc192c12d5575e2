import { OutOfReach, VirtualClock } from './virtual-clock';

const REAL = Date.parse('2026-02-21T10:00:00Z');
const PAST = Date.parse('2020-01-01T00:00:00Z');

describe('a virtual clock', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: REAL });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('starts at real time and runs with it', () => {
    const clock = new VirtualClock();
    jest.setSystemTime(REAL + 500);
    expect([clock.start, clock.now(), clock.mode]).toEqual([REAL, REAL + 500, 'running']);
  });

  it('started at an instant stands there', () => {
    const clock = new VirtualClock({ instant: PAST });
    jest.setSystemTime(REAL + 500);
    expect([clock.start, clock.now(), clock.mode]).toEqual([PAST, PAST, 'frozen']);
  });

  it('started at an instant may run from there', () => {
    const clock = new VirtualClock({ instant: PAST, mode: 'running' });
    jest.setSystemTime(REAL + 500);
    expect(clock.now()).toBe(PAST + 500);
  });

  it('freezes where it is, or at an instant', () => {
    const clock = new VirtualClock();
    clock.freeze();
    jest.setSystemTime(REAL + 500);
    expect(clock.now()).toBe(REAL);
    clock.freeze(PAST);
    expect(clock.now()).toBe(PAST);
  });

  it.each(['running', 'frozen'] as const)('that is %s advances and is set, and stays so', (mode) => {
    const clock = new VirtualClock({ instant: PAST, mode });
    clock.advance(1_000);
    expect(clock.now()).toBe(PAST + 1_000);
    clock.set(REAL);
    expect([clock.now(), clock.mode]).toEqual([REAL, mode]);
  });

  it('is not taken further than a hundred years from its start, in either direction', () => {
    const CENTURY = 100 * 366 * 86_400_000;
    const clock = new VirtualClock({ instant: PAST });
    for (const ms of [CENTURY, -CENTURY, Number.NaN, Infinity]) {
      expect(() => clock.advance(ms)).toThrow(OutOfReach);
      expect(() => clock.set(PAST + ms)).toThrow(OutOfReach);
      expect(() => clock.freeze(PAST + ms)).toThrow(OutOfReach);
    }
    expect([clock.now(), clock.mode]).toEqual([PAST, 'frozen']);
    clock.set(PAST + 99 * 365 * 86_400_000);
    expect(clock.now()).toBe(PAST + 99 * 365 * 86_400_000);
  });

  it('tells that it was moved, until it is reset', () => {
    const clock = new VirtualClock();
    const seen = [clock.wasMoved];
    for (const move of [
      () => clock.freeze(),
      () => clock.advance(1),
      () => clock.resume(),
      () => clock.load(clock.dump()),
    ]) {
      move();
      seen.push(clock.wasMoved);
      clock.reset();
      seen.push(clock.wasMoved);
    }
    expect(seen).toEqual([false, ...Array.from({ length: 4 }, () => [true, false]).flat()]);
  });

  it('runs on from where it stands', () => {
    const clock = new VirtualClock({ instant: PAST });
    clock.resume();
    jest.setSystemTime(REAL + 500);
    expect(clock.now()).toBe(PAST + 500);
  });

  it('goes back to how it started', () => {
    const fixed = new VirtualClock({ instant: PAST });
    fixed.advance(1_000);
    fixed.resume();
    fixed.reset();
    expect([fixed.now(), fixed.mode]).toEqual([PAST, 'frozen']);
    const real = new VirtualClock();
    real.freeze(PAST);
    jest.setSystemTime(REAL + 500);
    real.reset();
    expect([real.start, real.now(), real.mode]).toEqual([REAL + 500, REAL + 500, 'running']);
  });

  it('is taken to where another was', () => {
    const clock = new VirtualClock({ instant: PAST });
    clock.advance(1_000);
    const other = new VirtualClock();
    other.load(clock.dump());
    expect([other.start, other.now(), other.mode]).toEqual([PAST, PAST + 1_000, 'frozen']);
  });
});
