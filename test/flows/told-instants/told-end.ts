import type { TestSpace } from '../../support/test-space';

/** What a client was told, and what he then does. */
export interface ToldEnd {
  readonly space: TestSpace;
  /** The end that the answer names: an instant, or whole seconds from then on. */
  readonly told: string | number;
  /** The smallest step in which the end is told, in milliseconds: one, unless another is given. */
  readonly unit?: number;
  /** Asks again. It logs in anew where the token has ended by then. */
  readonly act: () => Promise<unknown>;
  readonly before: unknown;
  readonly after: unknown;
}

/** The name of an end, and how to come to it in a space of one's own. */
export type ToldRow = readonly [name: string, reach: () => Promise<ToldEnd>];

const SECOND = 1_000;

/** Acts one unit before the told end, and at it, each in a space of its own. */
export async function expectTold(reach: () => Promise<ToldEnd>): Promise<void> {
  for (const when of ['before', 'after'] as const) {
    const end = await reach();
    const { told, unit = typeof told === 'number' ? SECOND : 1 } = end;
    const at = (await instantOf(end)) - (when === 'before' ? unit : 0);
    await end.space.ask('PUT', '/clock', { action: 'freeze', instant: new Date(at).toISOString() });
    expect([when, await end.act()]).toEqual([when, end[when]]);
  }
}

async function instantOf({ space, told }: ToldEnd): Promise<number> {
  if (typeof told === 'string') return Date.parse(told);
  const { now } = await space.ask<{ readonly now: string }>('GET', '/clock');
  return Date.parse(now) + told * SECOND;
}

/** The claim `exp` of a token, as an instant. */
export function endOfToken(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return new Date((JSON.parse(payload) as { readonly exp: number }).exp * SECOND).toISOString();
}
