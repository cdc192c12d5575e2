import type { JournalEntry } from '@sadpath/journal';

/** The forms in which a request is written out to be run again. */
export const REQUEST_FORMS = ['curl', 'http', 'jest', 'pytest'] as const;
export type RequestForm = (typeof REQUEST_FORMS)[number];

/** Where and in which space it is run. */
export interface RequestPlace {
  readonly origin: string;
  readonly space: string;
}

const MASKED = '***';
/** Headers that a client makes by itself. */
const OWN =
  /^(?:host|connection|keep-alive|te|trailer|upgrade|transfer-encoding|content-length|accept-encoding|user-agent|x-sandbox-(?:space|caller|job)|x-request-id|expect)$/;
/** Stands around the name of a variable until the form writes it in its own way. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const VARIABLE = /\ue000(\w+)\ue001/g;

interface Plain {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | undefined;
  readonly status: number;
  readonly variables: readonly string[];
}

/** A request of the journal as something to run, in its space; what the journal masks is a variable of that name. */
export function requestAs(form: RequestForm, entry: JournalEntry, place: RequestPlace): string {
  const variables = new Set<string>();
  const open = (name: string, value: unknown): unknown => withVariables(name, value, variables);
  const query = Object.entries(entry.query).flatMap(([name, value]) =>
    [value].flat().map((each) => `${encodeURIComponent(name)}=${escaped(textOf(open(name, each)))}`),
  );
  const headers = Object.entries(entry.headers)
    .filter(([name]) => !OWN.test(name))
    .map(([name, value]) => [name, textOf(open(name, value))] as const);
  const body = entry.body === undefined ? undefined : textOf(open('body', entry.body));
  return FORMS[form]({
    method: entry.method,
    url: `${place.origin}${entry.path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    headers: [['x-sandbox-space', place.space], ...headers],
    body,
    status: entry.status,
    variables: [...variables],
  });
}

function withVariables(name: string, value: unknown, variables: Set<string>): unknown {
  if (value === MASKED) {
    const variable = name.replaceAll(/\W/g, '_').toUpperCase();
    variables.add(variable);
    return `${OPEN}${variable}${CLOSE}`;
  }
  if (Array.isArray(value)) return value.map((item) => withVariables(name, item, variables));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withVariables(key, item, variables)]));
}

/** A value as a URL has it; names of variables stand for values that need none of it. */
function escaped(text: string): string {
  return text.replace(/[^\ue000\ue001]+/g, encodeURIComponent);
}

/** A body that is a text is one that nobody could read: it goes as it came, as a header does. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const FORMS: Readonly<Record<RequestForm, (request: Plain) => string>> = {
  curl: ({ method, url, headers, body }) => {
    const inShell = (text: string): string => `"${text.replaceAll(/[\\"$`]/g, '\\$&').replaceAll(VARIABLE, '$$$1')}"`;
    const parts = [
      `curl -gsi ${method === 'HEAD' ? '-I' : `-X ${method}`} ${inShell(url)}`,
      ...headers.map(([name, value]) => `-H ${inShell(`${name}: ${value}`)}`),
    ];
    return `${[...parts, ...(body === undefined ? [] : [`--data-raw ${inShell(body)}`])].join(' \\\n  ')}\n`;
  },
  http: ({ method, url, headers, body, variables }) => {
    const inFile = (text: string): string => text.replaceAll(VARIABLE, '{{$1}}');
    const head = [...variables.map((name) => `@${name} = `), `${method} ${inFile(url)}`];
    const lines = [...head, ...headers.map(([name, value]) => `${name}: ${inFile(value)}`)];
    return `${[...lines, ...(body === undefined ? [] : ['', inFile(body)])].join('\n')}\n`;
  },
  jest: ({ method, url, headers, body, status }) => {
    const inScript = (text: string): string =>
      `\`${text.replaceAll(/[\\`$]/g, '\\$&').replaceAll(VARIABLE, '$${process.env.$1}')}\``;
    const pairs = headers.map(([name, value]) => `${JSON.stringify(name)}: ${inScript(value)}`);
    const options = [
      `method: '${method}'`,
      `headers: { ${pairs.join(', ')} }`,
      ...(body === undefined ? [] : [`body: ${inScript(body)}`]),
    ];
    return [
      `it('is answered with ${String(status)}', async () => {`,
      `  const answer = await fetch(${inScript(url)}, { ${options.join(', ')} });`,
      `  expect(answer.status).toBe(${String(status)});`,
      '});\n',
    ].join('\n');
  },
  pytest: ({ method, url, headers, body, status }) => {
    const inScript = (text: string): string =>
      text
        .split(VARIABLE)
        .map((part, i) => (i % 2 === 0 ? JSON.stringify(part) : `os.environ["${part}"]`))
        .join(' + ');
    const pairs = headers.map(([name, value]) => `${JSON.stringify(name)}: ${inScript(value)}`);
    return [
      'import os, requests\n\n',
      'def test_request():',
      `    answer = requests.request("${method}", ${inScript(url)}, headers={${pairs.join(', ')}}${body === undefined ? '' : `, data=${inScript(body)}`})`,
      `    assert answer.status_code == ${String(status)}\n`,
    ].join('\n');
  },
};
