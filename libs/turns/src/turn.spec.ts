import { monotonicMs } from '@sadpath/clock';
import { eachInTurn, mapInTurn } from './turn';

/** Works for real milliseconds. */
function work(ms: number): void {
  const from = monotonicMs();
  while (monotonicMs() - from < ms);
}

describe('long work in turns', () => {
  it('has one piece done in a turn of the loop, however many there are', async () => {
    let since = 0;
    let most = 0;
    let isOver = false;
    const count = (): void => {
      since = 0;
      if (!isOver) setImmediate(count);
    };
    const long = (): Promise<void> =>
      eachInTurn(Array.from({ length: 40 }), () => {
        work(1);
        since += 1;
        most = Math.max(most, since);
      });
    setImmediate(count);
    await Promise.all([long(), long(), long(), long(), long()]);
    isOver = true;
    // Those that begin together share the first piece, each has an item of its own, and then waits for its turn.
    expect(most).toBeLessThanOrEqual(9 + 5);
  });

  it('makes something of each item, in order', async () => {
    expect(await mapInTurn([1, 2, 3], (item, index) => item * 10 + index)).toEqual([10, 21, 32]);
  });

  it('ends with what went wrong', async () => {
    const wrong = new Error('wrong');
    const made = mapInTurn([1], () => {
      throw wrong;
    });
    await expect(made).rejects.toBe(wrong);
  });
});
