import { partsOf } from '../references';
import { wordsOf } from '../step-words';
import type { Script, ScriptStep } from './script';

/** A file for the HTTP clients of editors (VS Code REST Client): requests in order, each read by the next ones by its name. */
export function httpScript(script: Script): string {
  const newSpace = [
    '### A space of its own',
    '# @name space',
    'POST {{url}}/__admin/spaces',
    ...tokenOf(script),
    'Content-Type: application/json',
    '',
    '{"envelope":"standard"}',
  ];
  const steps = script.steps.flatMap((planned) =>
    Array.from({ length: planned.step.repeat ?? 1 }, () => ['', ...requestLines(planned, script)]).flat(),
  );
  return [`# ${script.title}`, `@url = ${script.origin}`, '', ...newSpace, ...steps, ''].join('\n');
}

function requestLines({ step, headers, isLast, isControl, mayBeSilent }: ScriptStep, script: Script): string[] {
  const { name, method, path, body, rawBody, giveUpAfterMs } = step;
  const text = body === undefined ? rawBody : JSON.stringify(body);
  return [
    `### ${wordsOf(step)}${isLast ? `: ${script.ending}` : ''}`,
    ...(name === undefined || isLast ? [] : [`# @name ${wordOf(name)}`]),
    ...(mayBeSilent && giveUpAfterMs !== undefined ? [`# Give up after ${String(giveUpAfterMs)} ms`] : []),
    `${method} {{url}}${textOf(path)}`,
    'X-Sandbox-Space: {{space.response.body.$.id}}',
    ...(isControl ? tokenOf(script) : []),
    ...Object.entries(headers).map(([header, value]) => `${header}: ${textOf(value)}`),
    ...(text === undefined ? [] : ['', body === undefined ? text : textOf(text)]),
  ];
}

function tokenOf({ needsToken }: Script): string[] {
  return needsToken === true ? ['X-Admin-Token: {{$processEnv SADPATH_ADMIN_TOKEN}}'] : [];
}

function textOf(text: string): string {
  return partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      const members = part.path.map((member) => (/^\d+$/.test(member) ? `[${member}]` : `.${member}`));
      return `{{${wordOf(part.answer)}.response.body.$${members.join('')}}}`;
    })
    .join('');
}

function wordOf(name: string): string {
  return name.replaceAll(/\W/g, '_');
}
