import type { KnownError, RecipeStep } from '../api/control-types';

const REFERENCE = /\{\{\s*([\w$-]+)\.([\w$.-]+)\s*\}\}/g;

/**
 * A recipe as a shell script that runs as it is: it needs curl, and jq where a step reads an earlier answer. It plays in a space of its
 * own; control calls bring the token of `$SADPATH_ADMIN_TOKEN` where the sandbox wants one.
 */
export function recipeScript(error: KnownError, origin: string, hasToken: boolean): string {
  const { steps, title } = error.recipe;
  const read = namesRead(steps);
  const commands = steps.flatMap((step, i) => {
    const isLast = i === steps.length - 1;
    const mayBeSilent = step.giveUpAfterMs !== undefined || (isLast && error.belowHttp === true);
    const curl = command(step, { origin, isLast, hasToken, mayBeSilent });
    const comment = step.says === undefined ? [] : [`# ${step.says}`];
    const isRead = step.name !== undefined && read.has(step.name);
    return [...comment, isRead ? `${variable(step.name)}=$(${curl})` : curl];
  });
  return ['#!/usr/bin/env bash', `# ${error.id}: ${title}`, 'set -eu', 'space="try-$$"', ...commands, ''].join('\n');
}

interface Place {
  readonly origin: string;
  readonly isLast: boolean;
  readonly hasToken: boolean;
  /** True where no HTTP answer is what is to be seen. */
  readonly mayBeSilent: boolean;
}

/** One step. The last shows its headers too, among them the outcome. */
function command(step: RecipeStep, { origin, isLast, hasToken, mayBeSilent }: Place): string {
  const { method, path, headers = {}, body, rawBody, repeat, giveUpAfterMs } = step;
  const parts = [isLast ? 'curl -si' : 'curl -s'];
  if (giveUpAfterMs !== undefined) parts.push(`--max-time ${giveUpAfterMs / 1_000}`);
  if (method !== 'GET') parts.push(`-X ${method}`);
  parts.push(quote(origin + path), '-H "X-Sandbox-Space: $space"');
  if (hasToken && path.startsWith('/__admin')) parts.push('-H "X-Admin-Token: $SADPATH_ADMIN_TOKEN"');
  for (const [name, value] of Object.entries(headers)) parts.push(`-H ${quote(`${name}: ${value}`)}`);
  if (body !== undefined) parts.push(`-H 'content-type: application/json'`, `-d ${quote(JSON.stringify(body))}`);
  else if (rawBody !== undefined) parts.push(`-d ${quote(rawBody)}`);
  if (mayBeSilent) parts.push('|| echo "no HTTP answer (curl: $?)"');
  const line = parts.join(' ');
  return repeat === undefined ? line : `for i in $(seq ${repeat}); do ${line}; echo; done`;
}

/** In single quotes, but for what the shell reads out of an earlier answer. */
function quote(text: string): string {
  const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
  return quoted.replace(REFERENCE, (_, name: string, path: string) => {
    return `'"$(jq -r '${jqPath(path)}' <<<"$${variable(name)}")"'`;
  });
}

function jqPath(path: string): string {
  const parts = path.split('.').map((part) => {
    if (/^\d+$/.test(part)) return `[${part}]`;
    return /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `["${part}"]`;
  });
  const text = parts.join('');
  return text.startsWith('.') ? text : `.${text}`;
}

function variable(name = ''): string {
  return name.replaceAll(/\W/g, '_');
}

function namesRead(steps: readonly RecipeStep[]): ReadonlySet<string> {
  return new Set([...JSON.stringify(steps).matchAll(REFERENCE)].map(([, name = '']) => name));
}
