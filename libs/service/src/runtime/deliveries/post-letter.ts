import { request } from 'undici';

/** Real milliseconds that a receiver may take. */
const PATIENCE_MS = 5_000;

/** What came back; status 0 with a reason when nothing did. */
export interface Receipt {
  readonly status: number;
  readonly reason?: string;
}

/** Posts one letter; redirects are not followed. */
export async function postLetter(
  url: string,
  rawBody: string,
  headers: Readonly<Record<string, string>>,
): Promise<Receipt> {
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: rawBody,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // The status has been said; what becomes of the rest of the answer changes nothing.
    await answer.body.dump().catch(() => undefined);
    return { status: answer.statusCode };
  } catch (error) {
    return { status: 0, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  const { name, code } = error as { readonly name?: string; readonly code?: unknown };
  if (name === 'TimeoutError') return `no answer within ${String(PATIENCE_MS)} ms`;
  return typeof code === 'string' ? code : (name ?? 'unknown');
}
