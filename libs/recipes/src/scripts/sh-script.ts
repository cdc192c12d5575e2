import type { Json } from '../step';
import { partsOf } from '../references';
import { wordsOf } from '../step-words';
import type { Script, ScriptStep } from './script';
import { isOneReference, variableOf } from './values-read';

/** A script for any POSIX shell with curl and jq; it stops where a step is not answered as it should. */
export function shScript(script: Script): string {
  const token = script.needsToken === true ? ['-H "X-Admin-Token: $SADPATH_ADMIN_TOKEN"'] : [];
  const newSpace = ['curl -sSf', '-X POST "$url/__admin/spaces"', ...token, JSON_TYPE, `-d '{"envelope":"standard"}'`];
  return [
    '#!/bin/sh',
    `# ${script.title}`,
    'set -eu',
    `url=\${SADPATH_URL:-${script.origin}}`,
    `space=$(${newSpace.join(' ')} | jq -r .id)`,
    ...script.steps.flatMap((planned) => ['', ...stepLines(planned, script.ending, token)]),
    '',
  ].join('\n');
}

const JSON_TYPE = "-H 'content-type: application/json'";

function stepLines(planned: ScriptStep, ending: string, token: readonly string[]): string[] {
  const { step, isLast, values } = planned;
  const comment = `# ${wordsOf(step)}${isLast ? `: ${ending}` : ''}`;
  const curl = repeated(curlOf(planned, token), step.repeat);
  if (values.length === 0 || step.name === undefined) return [comment, curl];
  const kept = step.name.replaceAll(/\W/g, '_');
  const reads = values.map((value) => {
    return `${variableOf(value)}=$(printf '%s' "$${kept}" | jq ${value.as === 'json' ? '-ce' : '-re'} '${jqPath(value.path)}')`;
  });
  return [comment, `${kept}=$(${curl})`, ...reads];
}

/** The last command shows its headers too, among them the outcome. */
function curlOf(
  { step, headers, isLast, isControl, isFinding, mayBeSilent, values }: ScriptStep,
  token: readonly string[],
): string {
  const { method, path, body, rawBody, expect, giveUpAfterMs } = step;
  const parts = [isLast ? 'curl -sSi' : expect === undefined && !mayBeSilent ? 'curl -sSf' : 'curl -sS'];
  if (isFinding) parts.push("-w '\\n'");
  else if (!isLast && values.length === 0) parts.push('-o /dev/null');
  if (giveUpAfterMs !== undefined) parts.push(`--max-time ${String(giveUpAfterMs / 1_000)}`);
  if (method !== 'GET') parts.push(`-X ${method}`);
  parts.push(inDoubleQuotes(path, '$url'), '-H "X-Sandbox-Space: $space"', ...(isControl ? token : []));
  for (const [name, value] of Object.entries(headers)) parts.push(`-H ${textOf(`${name}: ${value}`)}`);
  if (body !== undefined) parts.push(`-d ${bodyOf(body)}`);
  else if (rawBody !== undefined) parts.push(`-d ${quote(rawBody)}`);
  if (mayBeSilent) parts.push('|| echo "no HTTP answer (curl: $?, space: $space)"');
  return parts.join(' ');
}

function repeated(line: string, times: number | undefined): string {
  if (times === undefined) return line;
  const rounds = Array.from({ length: times }, (_, i) => i + 1).join(' ');
  return `for i in ${rounds}; do ${line}; done`;
}

/** A text of path or headers with its values. */
function textOf(text: string): string {
  return partsOf(text).every((part) => typeof part === 'string') ? quote(text) : inDoubleQuotes(text);
}

function inDoubleQuotes(text: string, before = ''): string {
  const shown = partsOf(text).map((part) =>
    typeof part === 'string' ? part.replaceAll(/["$`\\]/g, '\\$&') : `\${${variableOf({ ...part, as: 'text' })}}`,
  );
  return `"${before}${shown.join('')}"`;
}

/** A JSON body with its values: as JSON where one stands alone, else as they are within the quotes. */
function bodyOf(body: Json): string {
  const text = JSON.stringify(body);
  const pieces = text.split(/("(?:[^"\\]|\\.)*")/).flatMap((piece) => {
    if (!piece.startsWith('"')) return [quote(piece)];
    const as = isOneReference(piece.slice(1, -1)) ? 'json' : 'text';
    const parts = as === 'json' ? partsOf(piece.slice(1, -1)) : partsOf(piece);
    return parts.map((part) => (typeof part === 'string' ? quote(part) : `"$${variableOf({ ...part, as })}"`));
  });
  // Quoted text that meets quoted text is one text.
  return pieces.join('').replaceAll(/(?<!\\)''/g, '');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function jqPath(path: readonly string[]): string {
  const text = path.map((part) => {
    if (/^\d+$/.test(part)) return `[${part}]`;
    return /^[A-Za-z_]\w*$/.test(part) ? `.${part}` : `["${part}"]`;
  });
  return text.join('').replace(/^(?=\[|$)/, '.');
}
