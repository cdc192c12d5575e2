import { countLogin, type LoginRate } from './login-rate';

const ten: LoginRate = { key: 'k', calls: Array.from({ length: 10 }, (_, i) => i * 1_000) };

describe('countLogin', () => {
  it('lets ten calls pass within a minute', () => {
    expect(countLogin({ key: 'k', calls: ten.calls.slice(1) }, 9_000).retryAfterSeconds).toBeUndefined();
  });

  it('refuses the eleventh and says when the oldest leaves the window', () => {
    expect(countLogin(ten, 10_000)).toEqual({ rate: ten, retryAfterSeconds: 50 });
  });

  it('forgets calls older than a minute', () => {
    expect(countLogin(ten, 60_000).rate.calls).toEqual([...ten.calls.slice(1), 60_000]);
  });

  it('does not wait for calls that lie ahead after the clock was set back', () => {
    const anHourEarlier = 10_000 - 3_600_000;
    expect(countLogin(ten, anHourEarlier)).toEqual({ rate: { key: 'k', calls: [anHourEarlier] } });
  });
});
