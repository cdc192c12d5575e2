import type { RecipeStep } from './step';

/** Prints a step as a curl command a person can paste into a shell. References stay as they are written. */
export function toCurl(step: RecipeStep, origin: string, headers: Readonly<Record<string, string>> = {}): string {
  const parts = ['curl -s'];
  if (step.giveUpAfterMs !== undefined) parts.push(`--max-time ${String(step.giveUpAfterMs / 1_000)}`);
  if (step.method !== 'GET') parts.push(`-X ${step.method}`);
  parts.push(quote(origin + step.path));
  for (const [name, value] of Object.entries({ ...step.headers, ...headers }))
    parts.push(`-H ${quote(`${name}: ${value}`)}`);
  if (step.body !== undefined) {
    parts.push(`-H 'content-type: application/json'`, `-d ${quote(JSON.stringify(step.body))}`);
  } else if (step.rawBody !== undefined) {
    parts.push(`-d ${quote(step.rawBody)}`);
  }
  const line = parts.join(' ');
  return step.repeat === undefined ? line : `for i in $(seq ${String(step.repeat)}); do ${line}; done`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
