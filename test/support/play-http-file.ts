import { send } from './wire';

/** How an HTTP client file ended: the statuses of its requests, 0 where no answer came, and the space it made last. */
export interface HttpFileRun {
  /** Of the last request. */
  readonly status: number;
  readonly statuses: readonly number[];
  readonly space: string;
}

/** Sends the requests of an HTTP client file in order, as the clients of editors do. */
export async function playHttpFile(text: string): Promise<HttpFileRun> {
  const variables: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/^@(\w+) = (.+)$/gm)) variables[name] = value;
  const answers: Record<string, unknown> = {};
  const statuses: number[] = [];
  for (const request of text.split(/^### .*$/m).slice(1)) {
    const name = /^# @name (\w+)$/m.exec(request)?.[1];
    const answer = await sendOne(resolve(request, variables, answers));
    statuses.push(answer.status);
    if (name !== undefined) answers[name] = answer.body;
  }
  const made = Object.keys(answers).findLast((name) => name.endsWith('space')) ?? '';
  return { status: statuses.at(-1) ?? 0, statuses, space: (answers[made] as { readonly id: string }).id };
}

async function sendOne(request: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const [head = '', body] = request
    .replaceAll(/^#.*\n/gm, '')
    .trim()
    .split(/\n\n([^]*)/);
  const [first = '', ...lines] = head.split('\n');
  const [method = '', url = ''] = first.split(' ');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  try {
    return await send(url, { method, headers, ...(body === undefined ? {} : { rawBody: body }) });
  } catch {
    return { status: 0, body: undefined };
  }
}

function resolve(
  text: string,
  variables: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, unknown>>,
) {
  return text.replaceAll(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const [answer = '', path] = name.split('.response.body.$');
    if (path === undefined) return variables[name] ?? '';
    const members = path.split(/[.[\]]+/).filter((member) => member !== '');
    return String(
      members.reduce<unknown>((value, member) => (value as Record<string, unknown>)[member], answers[answer]),
    );
  });
}
