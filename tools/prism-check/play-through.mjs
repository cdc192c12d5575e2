const REFERENCE = /\{\{\s*([\w$-]+(?:\.[\w$-]+)*)\s*\}\}/g;

/** Sends the steps before the refusals by way of a proxy; what it finds wrong with those that succeed is told. */
export async function playThrough(proxy, gateway) {
  const { items } = await (await fetch(`${gateway}/__admin/recipes`)).json();
  const seen = [];
  for (const { steps } of items.filter(({ natural }) => natural === undefined))
    seen.push(...(await playSteps(steps.slice(0, -1), proxy, await newSpace(gateway))));
  const succeeding = seen.filter(({ status }) => status < 300);
  const wrong = succeeding.filter(({ violations }) => violations.length > 0);
  return { requests: succeeding.length, violations: wrong.map(({ violations }) => violations.join('; ')) };
}

async function playSteps(steps, proxy, space) {
  const answers = {};
  const seen = [];
  for (const step of steps.filter(({ giveUpAfterMs }) => giveUpAfterMs === undefined)) {
    const answer = await fetch(`${proxy}${fill(step.path, answers)}`, requestOf(step, answers, space));
    const text = await answer.text();
    if (step.name !== undefined) answers[step.name] = JSON.parse(text);
    const found = JSON.parse(answer.headers.get('sl-violations') ?? '[]');
    const violations = found.map(
      ({ message, location }) => `${step.method} ${step.path}: ${location?.join('.')} ${message}`,
    );
    seen.push({ status: answer.status, violations });
  }
  return seen;
}

async function newSpace(gateway) {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${gateway}/__admin/spaces`, { method: 'POST', headers, body: '{"envelope":"standard"}' });
  return (await answer.json()).id;
}

function requestOf({ method, headers = {}, body, rawBody }, answers, space) {
  const told = Object.entries(headers).map(([name, value]) => [name, fill(value, answers)]);
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const text = body === undefined ? rawBody : bodyOf(body, answers);
  return { method, headers: { ...type, 'x-sandbox-space': space, ...Object.fromEntries(told) }, body: text };
}

/** A string that is one reference only takes the type of what it refers to. */
function bodyOf(body, answers) {
  return JSON.stringify(body, (_, value) => {
    if (typeof value !== 'string') return value;
    const [whole, path] = /^\{\{\s*([\w$.-]+)\s*\}\}$/.exec(value) ?? [];
    return whole === undefined ? fill(value, answers) : lookUp(path, answers);
  });
}

function fill(text, answers) {
  return text.replaceAll(REFERENCE, (_, path) => String(lookUp(path, answers)));
}

function lookUp(path, answers) {
  return path.split('.').reduce((value, member) => value?.[member], answers);
}
