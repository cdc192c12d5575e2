/** An answer that is no success; `status` is 0 where none came. */
export class Refused extends Error {
  constructor({ status, code = 'no answer', waitMs = 0 }) {
    super(code);
    Object.assign(this, { status, code, waitMs });
  }
}

/** Sends one request to the wallet platform. Rejects with `Refused`. */
export async function call(origin, path, { token, key, body } = {}) {
  const answer = await fetch(origin + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => Promise.reject(new Refused({ status: 0 })));
  const text = await answer.text().catch(() => Promise.reject(new Refused({ status: 0 })));
  const { data, code } = JSON.parse(text);
  if (answer.ok) return data;
  const waitMs = Number(answer.headers.get('retry-after') ?? 0) * 1_000;
  throw new Refused({ status: answer.status, code, waitMs });
}

/** A fresh token. */
export async function logIn(origin) {
  const body = { email: 'admin@wallet.test', password: 'Sandbox123!' };
  return (await call(origin, '/auth/v1/login', { body })).accessToken;
}

/** What the screen tells the user of a refusal. */
export function sentenceFor({ code }) {
  const sentences = {
    ERR_WALLET_FROZEN: 'This wallet is frozen. Please call us.',
    ERR_WALLET_INSUFFICIENT_BALANCE: 'There is not enough money in this wallet.',
  };
  return sentences[code] ?? 'Please try again later.';
}
