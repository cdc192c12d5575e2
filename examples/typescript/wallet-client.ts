/** A payment that is asked for once, however often it is sent. */
export interface Payment {
  readonly walletId: string;
  /** Cents. */
  readonly amount: number;
  readonly key: string;
}

/** What the caller is told. */
const OUTCOMES: Readonly<Record<string, string>> = {
  ERR_WALLET_FROZEN: 'ask support',
  ERR_WALLET_INSUFFICIENT_BALANCE: 'top up',
  ERR_WALLET_SERVICE_UNAVAILABLE: 'try later',
};

/** A client as an application has it: it retries what may be retried, under one key, and tells its caller the rest. */
export async function debit(origin: string, token: string, { walletId, amount, key }: Payment): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(`${origin}/wallet/v1/wallets/${walletId}/debit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ amount }),
    });
    if (answer.ok) return 'paid';
    const { code } = (await answer.json()) as { code: string };
    if (answer.status !== 503 || attempt === 3) return OUTCOMES[code] ?? 'failed';
    const seconds = Number(answer.headers.get('retry-after') ?? 1);
    await new Promise((done) => setTimeout(done, seconds * 1_000));
  }
}

/** Logs in as an administrator of the fixtures. */
export async function logIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/auth/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@wallet.test', password: 'Sandbox123!' }),
  });
  return ((await answer.json()) as { data: { accessToken: string } }).data.accessToken;
}

/** What a wallet holds, in cents. */
export async function balanceOf(origin: string, token: string, walletId: string): Promise<number> {
  const answer = await fetch(`${origin}/wallet/v1/wallets/${walletId}/balance`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { data: { balance: number } }).data.balance;
}
