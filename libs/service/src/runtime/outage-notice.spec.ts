import { OutageNotice } from './outage-notice';

describe('the notice of an outage', () => {
  it('comes at its beginning, once a minute with how often, and at its end', () => {
    const told: string[] = [];
    let now = 0;
    const notice = new OutageNotice(
      (message) => told.push(message),
      () => now,
    );
    notice.worked();
    for (; now < 120_000; now += 250) notice.failed(new Error('away'));
    notice.worked();
    notice.worked();
    notice.failed(new Error('away'));
    expect(told).toEqual(['away', 'away (met 240 times since last told)', 'the database is available again', 'away']);
  });
});
