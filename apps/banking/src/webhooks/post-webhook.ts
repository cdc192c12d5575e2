import { request } from 'undici';

/** How long a receiver may take, in real milliseconds. */
const PATIENCE_MS = 5_000;

/** Sends one webhook; answers the receiver's status, or 0 when no answer came. */
export async function postWebhook(
  url: string,
  { rawBody, headers }: { readonly rawBody: string; readonly headers: Readonly<Record<string, string>> },
): Promise<number> {
  try {
    const answer = await request(url, {
      method: 'POST',
      headers,
      body: rawBody,
      headersTimeout: PATIENCE_MS,
      bodyTimeout: PATIENCE_MS,
    });
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return 0;
  }
}
