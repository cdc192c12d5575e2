import { partsOf } from '../references';
import { wordsOf } from '../step-words';
import type { WaysOfService } from './http-script';
import { scriptOf, type Script, type ScriptPlace, type ScriptStep, type ScriptSubject } from './script';
import { isOneReference, variableOf } from './values-read';

type Item = Readonly<Record<string, unknown>>;

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/**
 * Recipes as a Postman collection (format 2.1): a folder for each service and in it one for each code, which takes a space
 * of its own and ends in the code. Left out are those that end without an HTTP answer, or on whose way a client gives up.
 */
export function postmanCollection(folders: readonly WaysOfService[], place: ScriptPlace): Item {
  return {
    info: {
      name: 'Sadpath',
      description: 'The shortest way to every code, each in a space of its own.',
      schema: SCHEMA,
    },
    variable: [
      { key: 'url', value: place.origin },
      { key: 'adminToken', value: '' },
    ],
    item: folders.map(({ service, subjects }) => ({
      name: service,
      item: subjects.filter(isAnswered).map((subject) => codeFolder(subject, place)),
    })),
  };
}

function isAnswered({ status, recipe }: ScriptSubject): boolean {
  return status !== undefined && recipe.steps.every(({ giveUpAfterMs }) => giveUpAfterMs === undefined);
}

function codeFolder(subject: ScriptSubject, place: ScriptPlace): Item {
  const script = scriptOf(subject, place);
  const steps = script.steps.flatMap((step) =>
    Array.from({ length: step.step.repeat ?? 1 }, () => requestItem(step, script, subject)),
  );
  return { name: subject.code, description: script.title, item: [newSpace(script), ...steps] };
}

function newSpace(script: Script): Item {
  return {
    name: 'A space of its own',
    request: {
      method: 'POST',
      url: '{{url}}/__admin/spaces',
      header: headersOf({ 'Content-Type': 'application/json', ...tokenOf(script) }),
      body: { mode: 'raw', raw: '{"envelope":"standard"}' },
    },
    event: [tests([statusTest(201), `pm.collectionVariables.set('space', pm.response.json().id);`])],
  };
}

function requestItem(
  { step, headers, isLast, isControl, values }: ScriptStep,
  script: Script,
  subject: ScriptSubject,
): Item {
  const { method, path, body, rawBody, expect } = step;
  const raw = body === undefined ? rawBody : jsonOf(JSON.stringify(body));
  const told = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, textOf(value)]));
  const all = { 'X-Sandbox-Space': '{{space}}', ...(isControl ? tokenOf(script) : {}), ...told };
  const { code, wire = code, status } = subject;
  const kept = values.map((value) => {
    const read = `pm.response.json()${value.path.map((member) => `[${JSON.stringify(member)}]`).join('')}`;
    const written = value.as === 'json' ? `JSON.stringify(${read})` : `String(${read})`;
    return `pm.collectionVariables.set('${variableOf(value)}', ${written});`;
  });
  const ending = `pm.test('${code}', () => pm.expect(pm.response.json().code).to.eql(${JSON.stringify(wire)}));`;
  return {
    name: wordsOf(step),
    request: {
      method,
      url: `{{url}}${textOf(path)}`,
      header: headersOf(all),
      ...(raw === undefined ? {} : { body: { mode: 'raw', raw } }),
    },
    event: [tests(isLast ? [statusTest(status), ending] : [statusTest(expect), ...kept])],
  };
}

function tests(exec: readonly string[]): Item {
  return { listen: 'test', script: { type: 'text/javascript', exec } };
}

function statusTest(status: number | undefined): string {
  return status === undefined
    ? `pm.test('done', () => pm.expect(pm.response.code).to.be.within(200, 299));`
    : `pm.test('status ${String(status)}', () => pm.response.to.have.status(${String(status)}));`;
}

function headersOf(headers: Readonly<Record<string, string>>): Item[] {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

function tokenOf({ needsToken }: Script): Readonly<Record<string, string>> {
  return needsToken === true ? { 'X-Admin-Token': '{{adminToken}}' } : {};
}

/** A text with its references as variables. */
function textOf(text: string): string {
  return partsOf(text)
    .map((part) => (typeof part === 'string' ? part : `{{${variableOf({ ...part, as: 'text' })}}}`))
    .join('');
}

/** JSON whose strings hold references; one that is nothing else becomes the value itself. */
function jsonOf(json: string): string {
  return json.replaceAll(/"(?:[^"\\]|\\.)*"/g, (string) => {
    const text = JSON.parse(string) as string;
    const [part] = partsOf(text);
    if (!isOneReference(text) || part === undefined || typeof part === 'string') return textOf(string);
    return `{{${variableOf({ ...part, as: 'json' })}}}`;
  });
}
