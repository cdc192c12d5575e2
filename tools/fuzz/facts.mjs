/** What a sandbox says of itself: its operations with the forms of their requests, its codes, and the values of its recipes. */
export async function readFacts(gateway) {
  const ask = async (path) => {
    const answer = await fetch(gateway + path);
    const body = await answer.json();
    return body.items ?? body;
  };
  const [document, control, codes, operations, recipes] = await Promise.all([
    ask('/openapi.json'),
    ask('/openapi/control.json'),
    ask('/__admin/errors'),
    ask('/__admin/operations'),
    ask('/__admin/recipes'),
  ]);
  const services = operationsOf(document).filter(({ service }) => service !== 'control');
  const declared = new Map(operations.map(({ service, operation, codes: own }) => [`${service}_${operation}`, own]));
  return {
    operations: services.map((operation) => ({ ...operation, codes: declared.get(operation.name) })),
    control: operationsOf(control),
    codes: codesByService(codes, operations),
    words: wordsOf(recipes),
    bodies: bodiesOf(recipes),
    resolve: (schema) => resolved(document, schema),
    allCodes: codes.map(({ service, code }) => `${service}/${code}`),
  };
}

function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      service: path.startsWith('/__admin') ? 'control' : operation.tags[0],
      name: operation.operationId,
      method: method.toUpperCase(),
      path,
      parameters: (operation.parameters ?? []).map((parameter) => resolved(document, parameter)),
      body: resolved(document, operation.requestBody?.content?.['application/json']?.schema),
      example: operation.requestBody?.content?.['application/json']?.example,
      statuses: Object.keys(operation.responses),
    })),
  );
}

/** A schema with its own references followed; what is inside is followed by whoever looks there. */
function resolved(document, schema) {
  const name = schema?.$ref;
  if (name === undefined) return schema;
  const steps = name.slice(2).split('/');
  const target = steps.reduce((at, step) => at[step.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return resolved(document, target);
}

/** The codes that one platform shares: who borrows the first answers the second where no operation is found. */
const [BORROWED, ASTRAY] = ['customer/invalid.input.request', 'customer/route.not.found'];

/** What a service may answer: its own codes, and those of others that its operations pass on or borrow. */
function codesByService(codes, operations) {
  const known = new Map(codes.map((code) => [code.id, code]));
  const byService = new Map();
  for (const { service, codes: names } of operations) {
    const own = byService.get(service) ?? new Set(codes.filter((code) => code.service === service));
    for (const name of names) own.add(known.get(name.includes('/') ? name : `${service}/${name}`));
    if (names.includes(BORROWED)) own.add(known.get(ASTRAY));
    byService.set(service, own);
  }
  return new Map([...byService].map(([service, own]) => [service, [...own]]));
}

/** The texts and numbers that stand under a name in the bodies and paths of the recipes: ids that exist, and that do not. */
function wordsOf(recipes) {
  const words = new Map();
  const note = (name, value) => {
    if (value === null || typeof value === 'object' || String(value).includes('{{')) return;
    words.set(name, [...new Set([...(words.get(name) ?? []), value])]);
  };
  const walk = (value) => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, member] of Object.entries(value)) {
      note(name, member);
      walk(member);
    }
  };
  for (const { body, path } of recipes.flatMap(({ steps }) => steps)) {
    walk(body);
    for (const part of path.split(/[/?&=]/).slice(3)) note('', part);
  }
  return words;
}

/** The bodies that recipes send, by method and path. */
function bodiesOf(recipes) {
  const bodies = new Map();
  for (const { method, path, body } of recipes.flatMap(({ steps }) => steps)) {
    const key = `${method} ${path.split('?', 1)[0]}`;
    if (body !== undefined && typeof body === 'object') bodies.set(key, [...(bodies.get(key) ?? []), body]);
  }
  return bodies;
}
