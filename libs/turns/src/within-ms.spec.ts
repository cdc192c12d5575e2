import { monotonicMs } from '@sadpath/clock';
import { TookTooLong, withinMs } from './within-ms';

describe('work that may take for ever', () => {
  it('is broken off', () => {
    const from = monotonicMs();
    expect(() => withinMs(10, () => /^(?:(a+)+)$/.test(`${'a'.repeat(40)}b`))).toThrow(TookTooLong);
    expect(monotonicMs() - from).toBeLessThan(5_000);
  });

  it('ends as it ends by itself', () => {
    expect(withinMs(1_000, () => ['a', 1])).toEqual(['a', 1]);
    const wrong = new TypeError('wrong');
    expect(() =>
      withinMs(1_000, () => {
        throw wrong;
      }),
    ).toThrow(wrong);
  });
});
