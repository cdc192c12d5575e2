import { durationWords, wordsOf } from './step-words';

describe('wordsOf', () => {
  it('says what the step says', () => {
    expect(wordsOf({ says: 'Log in', method: 'POST', path: '/login' })).toBe('Log in');
  });

  it.each([
    ['dependencies/bank', { state: 'down' }, 'Take bank down'],
    ['dependencies/bank', { state: 'up' }, 'Bring bank up'],
    ['dependencies/wallet.fx', { state: 'slow', slowMs: 5 }, 'Slow wallet.fx down'],
    ['dependencies/bank', { state: 'corrupt' }, 'Have bank return invalid responses'],
    ['clock', { action: 'freeze' }, 'Hold the clock'],
    ['clock', { action: 'advance', duration: 'P1DT1S' }, 'Let 1 day and 1 second pass'],
    ['clock', { action: 'set', instant: '{{refused.details.until}}' }, 'Move the clock to {until}'],
    ['space', { settings: {} }, 'PUT /__admin/space'],
  ])('says what %s with %j does', (path, body, words) => {
    expect(wordsOf({ method: 'PUT', path: `/__admin/${path}`, body })).toBe(words);
  });

  it('writes references to earlier answers as names', () => {
    expect(wordsOf({ method: 'GET', path: '/otp/{{otp.data.0.token}}/{{ id }}' })).toBe('GET /otp/{token}/{id}');
  });
});

describe('durationWords', () => {
  it.each([
    ['PT90S', '90 seconds'],
    ['P90DT1S', '90 days and 1 second'],
    ['PT1H30M', '1 hour and 30 minutes'],
    ['P1Y', 'P1Y'],
  ])('%s is %s', (duration, words) => {
    expect(durationWords(duration)).toBe(words);
  });
});
