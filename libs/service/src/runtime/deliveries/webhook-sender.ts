import type { Agent } from 'undici';
import { httpClient } from '../http-client';
import { AddressRefused, isReceiver, lookupNear } from './receiver-address';

/** Real milliseconds that a receiver may take. */
const PATIENCE_MS = 5_000;

/** What came back; status 0 with a reason when nothing did. */
export interface Receipt {
  readonly status: number;
  readonly reason?: string;
}

/** What is posted, and where to. */
interface Posted {
  readonly url: string;
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Posts letters to receivers near by, or named by a setting; redirects are not followed. A receipt says whether an answer
 * came, and no more of a port than that: an attempt must not serve to find out what listens where.
 */
export class WebhookSender {
  private agent: Agent | undefined;

  /** `named` are host names and addresses that letters may go to beside those of this machine and of private networks. */
  constructor(private readonly named: readonly string[]) {}

  async post({ url, rawBody, headers }: Posted): Promise<Receipt> {
    try {
      if (!isReceiver(url, this.named)) throw new AddressRefused(url);
      const { Agent, request } = await httpClient();
      this.agent ??= new Agent({ connect: { lookup: lookupNear(this.named) } });
      const answer = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        headers: { 'content-type': 'application/json', ...authorizationOf(url), ...headers },
        body: rawBody,
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      // The status has been said; what becomes of the rest of the answer changes nothing.
      await answer.body.dump().catch(() => undefined);
      return { status: answer.statusCode };
    } catch (error) {
      return { status: 0, reason: error instanceof AddressRefused ? 'address not allowed' : 'no answer' };
    }
  }
}

/** User and password of an address go as every client sends them. */
function authorizationOf(url: string): Readonly<Record<string, string>> {
  const { username, password } = new URL(url);
  if (username === '' && password === '') return {};
  const credentials = [username, password].map(plainText).join(':');
  return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
}

function plainText(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
