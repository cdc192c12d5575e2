import { MASKED, maskedIn, type Draft } from './draft';

/** The forms in which a request is written out, by what they are called. */
export const FORMS = { curl: toCurl, HTTP: toHttp, test: toTest } as const;
export type Form = keyof typeof FORMS;

/** A command for a shell; secrets are variables. */
export function toCurl(draft: Draft, origin: string): string {
  const { method, target, headers, body } = draft;
  const lines = [
    `curl -s ${method === 'GET' ? '' : `-X ${method} `}${quote(origin + target)}`,
    ...Object.entries(headers).map(([name, value]) => `  -H ${withVariable(name, value)}`),
    ...(body === '' ? [] : [`  -d ${quote(body)}`]),
  ];
  return lines.join(' \\\n');
}

/** A request for the HTTP client of an editor. */
export function toHttp({ method, target, headers, body }: Draft, origin: string): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `${name}: ${value.replaceAll(MASKED, `{{${variableOf(name)}}}`)}`,
  );
  return [`${method} ${origin}${target}`, ...lines, ...(body === '' ? [] : ['', body]), ''].join('\n');
}

/** A test of Node that expects what was answered. */
export function toTest(
  draft: Draft,
  origin: string,
  answer: { readonly status: number; readonly code?: string },
): string {
  const { method, target, headers, body } = draft;
  const entries = Object.entries(headers).map(
    ([name, value]) => `      ${JSON.stringify(name)}: ${inCode(name, value)},`,
  );
  const code = answer.code === undefined ? [] : [`  assert.match(await response.text(), /${escape(answer.code)}/);`];
  return [
    `import assert from 'node:assert/strict';`,
    `import { test } from 'node:test';`,
    '',
    `test(${JSON.stringify(`${method} ${target} answers ${String(answer.status)}`)}, async () => {`,
    `  const response = await fetch(${JSON.stringify(origin + target)}, {`,
    `    method: ${JSON.stringify(method)},`,
    `    headers: {`,
    ...entries,
    `    },`,
    ...(body === '' ? [] : [`    body: ${JSON.stringify(body)},`]),
    `  });`,
    `  assert.equal(response.status, ${String(answer.status)});`,
    ...code,
    `});`,
    '',
  ].join('\n');
}

/** A hint where something has to be filled in before it runs. */
export function missingIn(draft: Draft): string | undefined {
  const masked = maskedIn(draft);
  return masked.length === 0 ? undefined : `Secrets are not kept: fill in ${masked.join(', ')}`;
}

function variableOf(header: string): string {
  return header.toLowerCase() === 'authorization' ? 'TOKEN' : header.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function withVariable(name: string, value: string): string {
  if (!value.includes(MASKED)) return quote(`${name}: ${value}`);
  return `"${name}: ${value.replaceAll(MASKED, `$${variableOf(name)}`)}"`;
}

function inCode(name: string, value: string): string {
  if (!value.includes(MASKED)) return JSON.stringify(value);
  return `\`${value.replaceAll(MASKED, `\${process.env.${variableOf(name)}}`)}\``;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
