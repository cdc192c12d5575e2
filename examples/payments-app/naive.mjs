import { randomUUID } from 'node:crypto';
import { call, logIn, sentenceFor } from './wallet-api.mjs';

/** The payment screen as it is written in a hurry: its tests pass, and five of its habits are mistakes. */
export function openScreen({ origin, wait }) {
  let token;

  async function insist(path, body) {
    token ??= await logIn(origin);
    for (let attempt = 1; ; attempt++) {
      try {
        // A fresh key for each attempt: the platform cannot know the second for a repetition of the first.
        return await call(origin, path, { token, body, key: body && randomUUID() });
      } catch (refused) {
        // Whatever was said, it is tried again: a frozen wallet, too.
        if (refused.status === 401 || attempt === 4) throw refused;
        // At one pace, and without a look at Retry-After.
        await wait(500);
      }
    }
  }

  return {
    pay: (wallet, amount) => insist(`/wallet/v1/wallets/${wallet}/debit`, { amount }).then(() => 'Paid.', sentenceFor),

    async show(wallet) {
      const read = (part) => insist(`/wallet/v1/wallets/${wallet}/${part}`).catch((refused) => refused);
      for (let round = 1; ; round++) {
        const [balance, payments] = [await read('balance'), await read('transactions')];
        // By the time it is seen that the token has expired, it was used once more.
        if (payments.status !== 401 || round === 2) return linesOf(balance, payments);
        token = undefined;
      }
    },
  };
}

function linesOf({ balance }, payments) {
  return `${balance / 100} in the wallet, ${payments.length} payments.`;
}
