/** Asks the control API of a space; throws where it refuses. */
type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

/**
 * What a service holds adds up: it is taken as a state that the service could have written, with all sums, trails and both
 * sides of every movement (docs/states.md).
 */
export async function expectBooksAddUp(ask: Ask, service: string): Promise<void> {
  const { items: names } = (await ask('GET', `/state/${service}`)) as { readonly items: readonly string[] };
  const held: Record<string, unknown> = {};
  for (const name of names) held[name] = await ask('GET', `/state/${service}/${name}`);
  await ask('PUT', `/state/${service}`, held);
}
