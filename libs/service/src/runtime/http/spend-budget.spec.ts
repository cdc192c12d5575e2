import { spendBudget } from './spend-budget';

const NOW = Date.UTC(2026, 0, 15, 10);

/** The headers after they were made to agree. */
function spent(headers: Record<string, string>): Record<string, string> {
  const result = { ...headers };
  spendBudget(result, NOW);
  return result;
}

describe('the headers of a forced refusal for too many requests', () => {
  it.each(['x-ratelimit-', 'ratelimit-'])(
    'leave nothing of the budget, which is back in as many seconds (%s)',
    (name) => {
      const headers = {
        'retry-after': '7',
        [`${name}limit`]: '60',
        [`${name}remaining`]: '59',
        [`${name}reset`]: '30',
      };
      expect(spent(headers)).toEqual({ ...headers, [`${name}remaining`]: '0', [`${name}reset`]: '7' });
    },
  );

  it('tell the time of day where the platform tells it', () => {
    const reset = String(NOW / 1_000 + 30);
    expect(spent({ 'retry-after': '7', 'x-ratelimit-reset': reset })['x-ratelimit-reset']).toBe(
      String(NOW / 1_000 + 7),
    );
  });

  it('leave the end of the window where no seconds are told', () => {
    const headers = { 'retry-after': 'Thu, 15 Jan 2026 10:00:07 GMT', 'x-ratelimit-reset': '30' };
    expect(spent(headers)).toEqual(headers);
    expect(spent({ 'x-ratelimit-reset': '30' })).toEqual({ 'x-ratelimit-reset': '30' });
  });

  it('are no others', () => {
    expect(spent({ 'retry-after': '7', 'x-request-id': 'r' })).toEqual({ 'retry-after': '7', 'x-request-id': 'r' });
  });
});
