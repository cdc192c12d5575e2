import { createHmac } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import type { Claims, TokenReader, TokenSeal } from '../contract/bearer-token';

const CACHE_SIZE = 2_000;
/** Characters of a token that is remembered; real ones are shorter. */
const LONGEST_KEPT = 4_096;

/**
 * Signs and reads the HS256 tokens of one platform, with the key that all share. Expiry is the service's business, because only it knows the
 * virtual time; a signature once seen good is remembered.
 */
export class Tokens implements TokenReader {
  private readonly key: Uint8Array;
  private readonly seen = new Map<string, Claims>();

  constructor(
    secret: string,
    private readonly seal: TokenSeal,
  ) {
    this.key = new TextEncoder().encode(secret);
  }

  sign(claims: Claims): Promise<string> {
    const { issuer: iss, audience: aud, platform } = this.seal;
    const payload = new TextEncoder().encode(JSON.stringify({ ...claims, iss, aud, platform }));
    return new CompactSign(payload).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(this.key);
  }

  read(token: string): Claims | Promise<Claims | undefined> {
    return this.seen.get(token) ?? this.readNew(token);
  }

  /** Why this platform takes a token for none of its own; undefined for one that it has signed. */
  strangenessOf(token: string, claims: Claims): string | undefined {
    const { issuer, audience } = this.seal;
    const at = token.lastIndexOf('.');
    const signature = createHmac('sha256', this.key).update(token.slice(0, at)).digest('base64url');
    if (token.slice(at + 1) !== signature) return 'its signature is not one of this sandbox';
    if (this.isSealed(claims)) return undefined;
    return `it is of the issuer ${String(claims['iss'])} for ${String(claims['aud'])}, and ${issuer} for ${audience} is wanted`;
  }

  private async readNew(token: string): Promise<Claims | undefined> {
    const claims = await this.verify(token);
    if (claims === undefined) return undefined;
    if (token.length > LONGEST_KEPT) return claims;
    if (this.seen.size >= CACHE_SIZE) this.seen.clear();
    this.seen.set(token, claims);
    return claims;
  }

  private async verify(token: string): Promise<Claims | undefined> {
    try {
      const { payload } = await compactVerify(token, this.key, { algorithms: ['HS256'] });
      const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
      return claims !== null && typeof claims === 'object' && this.isSealed(claims as Claims)
        ? (claims as Claims)
        : undefined;
    } catch {
      return undefined;
    }
  }

  private isSealed({ iss, aud, platform }: Claims): boolean {
    const { seal } = this;
    return iss === seal.issuer && aud === seal.audience && platform === seal.platform;
  }
}
