import { wordsOf } from '../step-words';
import { answerName, literalOf, type LiteralStyle } from './literal';
import type { Script, ScriptStep } from './script';

/** A program for Python 3 that needs its standard library only. */
export function pyScript(script: Script): string {
  return [
    '#!/usr/bin/env python3',
    `# ${script.title}`,
    'import http.client, json, os, urllib.error, urllib.request',
    '',
    `URL = os.environ.get("SADPATH_URL", ${JSON.stringify(script.origin)})`,
    ...caller(script),
    '',
    'space = call("POST", "/__admin/spaces", {"content-type": "application/json"}, json.dumps({"envelope": "standard"}))[1]["id"]',
    'here = {"x-sandbox-space": space}',
    ...script.steps.flatMap((planned) => ['', ...stepLines(planned, script.ending)]),
    '',
  ].join('\n');
}

const STYLE: LiteralStyle = {
  words: { true: 'True', false: 'False', null: 'None' },
  read: ({ answer, path }) => {
    const members = path.map((part) => `[${/^\d+$/.test(part) ? part : JSON.stringify(part)}]`);
    return `${answerName(answer)}[1]${members.join('')}`;
  },
  asText: (expression) => `str(${expression})`,
};

function caller({ needsToken }: Script): string[] {
  const token = [
    '    if path.startswith("/__admin"):',
    '        headers = {**headers, "x-admin-token": os.environ.get("SADPATH_ADMIN_TOKEN", "")}',
  ];
  return [
    '',
    'def call(method, path, headers, body=None, seconds=60):',
    '    """The status and the body as JSON; 0 and the reason when no HTTP answer came."""',
    ...(needsToken === true ? token : []),
    '    data = None if body is None else body.encode()',
    '    request = urllib.request.Request(URL + path, data, headers, method=method)',
    '    try:',
    '        with urllib.request.urlopen(request, timeout=seconds) as answer:',
    '            status, text = answer.status, answer.read()',
    '    except urllib.error.HTTPError as refusal:',
    '        status, text = refusal.code, refusal.read()',
    '    except (OSError, http.client.HTTPException) as silence:',
    '        return 0, str(silence)',
    '    return status, json.loads(text) if text else None',
  ];
}

function stepLines({ step, headers, isLast }: ScriptStep, ending: string): string[] {
  const { name, method, path, body, rawBody, repeat, giveUpAfterMs } = step;
  const sent = body === undefined ? rawBody && JSON.stringify(rawBody) : `json.dumps(${literalOf(body, STYLE)})`;
  const own = Object.entries(headers).map(([header, value]) => `${JSON.stringify(header)}: ${literalOf(value, STYLE)}`);
  const words = [
    `"${method}"`,
    literalOf(path, STYLE),
    `{${['**here', ...own].join(', ')}}`,
    ...(sent === undefined ? [] : [sent]),
    ...(giveUpAfterMs === undefined ? [] : [`seconds=${String(giveUpAfterMs / 1_000)}`]),
  ];
  const call = `call(${words.join(', ')})`;
  const comment = `# ${wordsOf(step)}${isLast ? `: ${ending}` : ''}`;
  if (isLast) return [comment, `status, body = ${call}`, 'print(status, json.dumps(body, indent=2))'];
  if (repeat !== undefined) return [comment, `for _ in range(${String(repeat)}):`, `    ${call}`];
  return [comment, name === undefined ? call : `${answerName(name)} = ${call}`];
}
