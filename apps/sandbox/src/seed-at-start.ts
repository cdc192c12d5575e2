import { readFileSync } from 'node:fs';
import { BrokenFile, type SandboxConfig } from '@sadpath/service';

/** Brings the space `default` into the states of the file that the configuration names, as a client would. Throws `BrokenFile`. */
export async function seedAtStart(origin: string, { seedFile, adminToken }: SandboxConfig): Promise<void> {
  if (seedFile === undefined) return;
  const headers = { 'content-type': 'application/json', ...(adminToken && { 'x-admin-token': adminToken }) };
  const body = JSON.stringify(await read(seedFile));
  const answer = await fetch(`${origin}/__admin/seed`, { method: 'POST', headers, body });
  if (answer.ok) return;
  const { detail = '', problems = [] } = (await answer.json()) as Refusal;
  const faults = problems.map(({ pointer, message }) => `${pointer}: ${message}`);
  throw new BrokenFile(seedFile, faults.length > 1 ? faults.join('; ') : detail);
}

interface Refusal {
  readonly detail?: string;
  readonly problems?: readonly { readonly pointer: string; readonly message: string }[];
}

/** YAML, of which JSON is a part; its reader is loaded only here. */
async function read(file: string): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    throw new BrokenFile(file, (error as Error).message);
  }
}
