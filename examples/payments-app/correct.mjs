import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import { call, logIn, sentenceFor } from './wallet-api.mjs';

/** What the same request may heal, by its status: no answer, an expired token, too many requests, a failure of the platform. */
const PASSING = new Set([0, 401, 429, 500, 503, 504]);
const ATTEMPTS = 5;

/** The payment screen that heeds what it is told. */
export function openScreen({ origin, wait }) {
  let token;

  function insist(path, body) {
    // One key for all attempts: however many of them arrive, the money moves once.
    const key = body && randomUUID();
    const attempt = async () => {
      token ??= await logIn(origin);
      return call(origin, path, { token, body, key });
    };
    return pRetry(attempt, { retries: ATTEMPTS - 1, minTimeout: 0, shouldRetry: isWorthwhile });
  }

  /** Waits until another attempt makes sense; false where none does. */
  async function isWorthwhile({ error: { status, waitMs }, attemptNumber }) {
    if (!PASSING.has(status)) return false;
    if (status === 401) token = undefined;
    else await wait(Math.max(waitMs, 500 * 2 ** (attemptNumber - 1)));
    return true;
  }

  return {
    pay: (wallet, amount) => insist(`/wallet/v1/wallets/${wallet}/debit`, { amount }).then(() => 'Paid.', sentenceFor),

    async show(wallet) {
      const { balance } = await insist(`/wallet/v1/wallets/${wallet}/balance`);
      const payments = await insist(`/wallet/v1/wallets/${wallet}/transactions`);
      return `${balance / 100} in the wallet, ${payments.length} payments.`;
    },
  };
}
