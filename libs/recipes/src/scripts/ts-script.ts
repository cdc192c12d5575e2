import { wordsOf } from '../step-words';
import { answerName, literalOf, type LiteralStyle } from './literal';
import type { Script, ScriptStep } from './script';

/** A program for Node (22.18 and later run it as it stands) that needs no package. */
export function tsScript(script: Script): string {
  return [
    `// ${script.title}`,
    `const url = process.env['SADPATH_URL'] ?? '${script.origin}';`,
    ...caller(script),
    '',
    "const space = (await call('POST', '/__admin/spaces', {}, JSON.stringify({ envelope: 'standard' }))).body.id;",
    'const here = { "x-sandbox-space": space };',
    ...script.steps.flatMap((planned) => ['', ...stepLines(planned, script.ending)]),
    '',
    'export {};',
    '',
  ].join('\n');
}

const STYLE: LiteralStyle = {
  words: { true: 'true', false: 'false', null: 'null' },
  read: ({ answer, path }) => {
    const members = path.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `[${JSON.stringify(part)}]`));
    return `${answerName(answer)}.body${members.map((part) => part.replace(/^\["([A-Za-z_]\w*)"\]$/, '.$1')).join('')}`;
  },
  asText: (expression) => `String(${expression})`,
};

function caller({ needsToken }: Script): string[] {
  const token = needsToken === true ? ", 'x-admin-token': process.env['SADPATH_ADMIN_TOKEN'] ?? ''" : '';
  return [
    '',
    '/** The answer with its body as JSON; undefined when none came. */',
    'async function call(method: string, path: string, headers: Record<string, string>, body?: string, ms = 60_000): Promise<any> {',
    '  const signal = AbortSignal.timeout(ms);',
    "  const typed = path.startsWith('/__admin') ? { 'content-type': 'application/json'" + token + ' } : {};',
    '  try {',
    '    const answer = await fetch(url + path, { method, headers: { ...typed, ...headers }, body, signal });',
    '    const text = await answer.text();',
    '    return { status: answer.status, headers: answer.headers, body: text === "" ? undefined : JSON.parse(text) };',
    '  } catch (error) {',
    '    return { status: 0, body: String(error) };',
    '  }',
    '}',
  ];
}

function stepLines({ step, headers, isLast }: ScriptStep, ending: string): string[] {
  const { name, method, path, body, rawBody, repeat, giveUpAfterMs } = step;
  const sent = body === undefined ? rawBody && JSON.stringify(rawBody) : `JSON.stringify(${literalOf(body, STYLE)})`;
  const own = Object.entries(headers).map(([header, value]) => `${JSON.stringify(header)}: ${literalOf(value, STYLE)}`);
  const words = [
    `'${method}'`,
    literalOf(path, STYLE),
    `{ ${['...here', ...own].join(', ')} }`,
    ...(sent === undefined && giveUpAfterMs === undefined ? [] : [sent ?? 'undefined']),
    ...(giveUpAfterMs === undefined ? [] : [String(giveUpAfterMs)]),
  ];
  const call = `await call(${words.join(', ')});`;
  const comment = `// ${wordsOf(step)}${isLast ? `: ${ending}` : ''}`;
  if (isLast) return [comment, `const last = ${call}`, 'console.log(last.status, JSON.stringify(last.body, null, 2));'];
  if (repeat !== undefined) return [comment, `for (let i = 0; i < ${String(repeat)}; i++) ${call}`];
  return [comment, name === undefined ? call : `const ${answerName(name)} = ${call}`];
}
