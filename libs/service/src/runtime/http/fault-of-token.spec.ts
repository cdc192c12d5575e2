import type { Exchange } from '../../contract/exchange/exchange';
import type { Tokens } from '../tokens';
import { faultOfToken } from './fault-of-token';

const NOW = Date.UTC(2026, 0, 15, 10);
const exchange = { now: NOW, space: { id: 'mine' } } as unknown as Exchange;
const tokenWith = (claims: unknown): string => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

/** What is said of a token that this service, or another, has issued. */
function told(token: string, foreign?: string): string {
  return faultOfToken(token, exchange, { strangenessOf: () => foreign } as unknown as Tokens);
}

describe('what is wrong with a token that was refused', () => {
  it.each(['', 'abc', 'a.%%%.c', tokenWith(null), tokenWith('text')])('%j is none', (token) => {
    expect(told(token)).toBe('it is no JSON Web Token');
  });

  it('is first whose it is, then its end, then its space, else what nobody sees in it', () => {
    const all = { exp: NOW / 1_000, space: 'other' };
    expect(told(tokenWith(all), 'it is foreign')).toBe('it is foreign');
    expect(told(tokenWith(all))).toBe('it expired at 2026-01-15T10:00:00.000Z, and it is 2026-01-15T10:00:00.000Z');
    expect(told(tokenWith({ ...all, exp: NOW / 1_000 + 1 }))).toBe('it belongs to the space other, and this is mine');
    expect(told(tokenWith({ exp: NOW / 1_000 + 1, space: 'mine' }))).toMatch(/user, tenant or session/);
    expect(told(tokenWith({}))).toMatch(/user, tenant or session/);
  });
});
