import { unixSeconds, type Instant } from '@sadpath/clock';

/** Unix seconds are told apart from a number of seconds by their size. */
const EPOCH_SECONDS = 1e9;

/** Makes the headers of a forced 429 agree with it: no budget is left, and it is back when a retry is asked for. */
export function spendBudget(headers: Record<string, string>, now: Instant): void {
  const retryAfter = Number(headers['retry-after']);
  for (const [name, value] of Object.entries(headers)) {
    if (/ratelimit-remaining$/.test(name)) headers[name] = '0';
    if (/ratelimit-reset$/.test(name) && Number.isSafeInteger(retryAfter)) {
      headers[name] = String(Number(value) > EPOCH_SECONDS ? unixSeconds(now) + retryAfter : retryAfter);
    }
  }
}
