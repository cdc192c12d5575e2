import { partsOf } from '../references';
import { wordsOf } from '../step-words';
import { scriptOf, type Script, type ScriptPlace, type ScriptStep, type ScriptSubject } from './script';

/** The ways to the codes of one service. */
export interface WaysOfService {
  readonly service: string;
  readonly subjects: readonly ScriptSubject[];
}

/** A file for the HTTP clients of editors (VS Code REST Client): requests in order, each read by the next ones by its name. */
export function httpScript(script: Script): string {
  return [`# ${script.title}`, `@url = ${script.origin}`, '', ...requestsOf(script, ''), ''].join('\n');
}

/** The ways to many codes as one such file: each takes a space of its own, and its requests have names of its own. */
export function httpFile(ways: readonly WaysOfService[], place: ScriptPlace): string {
  const sections = ways.flatMap(({ subjects }) =>
    subjects.flatMap((subject) => {
      const script = scriptOf(subject, place);
      return ['', `# ${script.title}`, '', ...requestsOf(script, `${wordOf(subject.id)}_`)];
    }),
  );
  return ['# Made from the recipes of Sadpath.', `@url = ${place.origin}`, ...sections, ''].join('\n');
}

/** What the names of requests begin with, so that they are the only ones of their file. */
type Prefix = string;

function requestsOf(script: Script, prefix: Prefix): string[] {
  const newSpace = [
    '### A space of its own',
    `# @name ${prefix}space`,
    'POST {{url}}/__admin/spaces',
    ...tokenOf(script),
    'Content-Type: application/json',
    '',
    '{"envelope":"standard"}',
  ];
  const steps = script.steps.flatMap((planned) =>
    Array.from({ length: planned.step.repeat ?? 1 }, () => ['', ...requestLines(planned, script, prefix)]).flat(),
  );
  return [...newSpace, ...steps];
}

function requestLines(planned: ScriptStep, script: Script, prefix: Prefix): string[] {
  const { step, headers, isLast, isControl, mayBeSilent } = planned;
  const { name, method, path, body, rawBody, giveUpAfterMs } = step;
  const text = body === undefined ? rawBody : JSON.stringify(body);
  return [
    `### ${wordsOf(step)}${isLast ? `: ${script.ending}` : ''}`,
    ...(name === undefined || isLast ? [] : [`# @name ${prefix}${wordOf(name)}`]),
    ...(mayBeSilent && giveUpAfterMs !== undefined ? [`# Give up after ${String(giveUpAfterMs)} ms`] : []),
    `${method} {{url}}${textOf(path, prefix)}`,
    `X-Sandbox-Space: {{${prefix}space.response.body.$.id}}`,
    ...(isControl ? tokenOf(script) : []),
    ...Object.entries(headers).map(([header, value]) => `${header}: ${textOf(value, prefix)}`),
    ...(text === undefined ? [] : ['', body === undefined ? text : textOf(text, prefix)]),
  ];
}

function tokenOf({ needsToken }: Script): string[] {
  return needsToken === true ? ['X-Admin-Token: {{$processEnv SADPATH_ADMIN_TOKEN}}'] : [];
}

function textOf(text: string, prefix: Prefix): string {
  return partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      const members = part.path.map((member) => (/^\d+$/.test(member) ? `[${member}]` : `.${member}`));
      return `{{${prefix}${wordOf(part.answer)}.response.body.$${members.join('')}}}`;
    })
    .join('');
}

function wordOf(name: string): string {
  return name.replaceAll(/\W/g, '_');
}
