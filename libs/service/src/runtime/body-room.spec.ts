import { BodyRoom, type Place } from './body-room';

describe('the room for bodies', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** Places by their names, and what each was told. */
  const roomOf = (most: number): { ask: (name: string, bytes: number) => Place; told: Record<string, boolean[]> } => {
    const room = new BodyRoom(most);
    const told: Record<string, boolean[]> = {};
    return { told, ask: (name, bytes) => room.ask(bytes, (hasPlace) => (told[name] ??= []).push(hasPlace)) };
  };

  it('is given while there is some, and in turn to those who wait when some is left', () => {
    const { ask, told } = roomOf(100);
    const first = ask('first', 60);
    ask('second', 60);
    ask('third', 60);
    expect(told).toEqual({ first: [true] });
    first.leave();
    expect(told).toEqual({ first: [true], second: [true] });
  });

  it('is given back as far as a body is smaller than it might have been', () => {
    const { ask, told } = roomOf(100);
    ask('first', 90).settle(10);
    ask('second', 90);
    expect(told).toEqual({ first: [true], second: [true] });
  });

  it('has a place for a body that is larger than all of it, by itself', () => {
    const { ask, told } = roomOf(100);
    ask('first', 1_000);
    expect(told).toEqual({ first: [true] });
  });

  it('is taken from who has stalled, when another waits', () => {
    const { ask, told } = roomOf(100);
    const [stalled, whole] = [ask('stalled', 50), ask('whole', 50)];
    whole.settle(50);
    jest.advanceTimersByTime(60_000);
    expect(told).toEqual({ stalled: [true], whole: [true] });
    ask('next', 50);
    jest.advanceTimersByTime(1_000);
    expect(told).toEqual({ stalled: [true, false], whole: [true], next: [true] });
    stalled.leave();
    ask('last', 50);
    expect(told['last']).toBeUndefined();
  });

  it('is refused to who has waited for too long', () => {
    const { ask, told } = roomOf(100);
    ask('whole', 100).settle(100);
    ask('next', 1);
    jest.advanceTimersByTime(31_000);
    expect(told).toEqual({ whole: [true], next: [false] });
  });
});
