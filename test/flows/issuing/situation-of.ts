import type { ShownEntry, TestSpace } from '../../support/test-space';

/** The name under which the journal knows why a request was refused; no answer of the platform shows it. */
export async function situationOf(
  space: TestSpace,
  { headers }: { readonly headers: Readonly<Record<string, unknown>> },
): Promise<string | undefined> {
  const id = encodeURIComponent(String(headers['x-sandbox-request-id']));
  return (await space.ask<ShownEntry>('GET', `/requests/${id}`)).code;
}
