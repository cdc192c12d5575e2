import { subscribe } from 'node:diagnostics_channel';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/*
 * Loaded before a sandbox that tests start: every answer that leaves it is compared with the document in force, members
 * that the document lacks refused. What differs is reported as a defect, once, which fails the run when the sandbox stops.
 */

const makers = new Map();
const checkers = new Map();
const reported = new Set();

subscribe('sadpath.document', ({ service, documentOf }) => makers.set(service, documentOf));
subscribe('sadpath.answer', (answer) => {
  for (const { where, what } of faultsOf(answer)) report(where, what);
});

subscribe('sadpath.delivery', ({ service, event, body, headers }) => {
  const checker = checkerOf(service, 'standard');
  const where = `${service} ${event}`;
  const faults = body === undefined ? checker?.headersOf(event, headers) : checker?.eventOf(event, asSent(body));
  for (const what of faults ?? []) report(where, what);
});

/** What is sent, not what it was made from: members that are undefined never leave. */
function asSent(body) {
  return JSON.parse(JSON.stringify(body ?? null));
}

/** What an answer has against its document. */
function faultsOf({ exchange, status, body }) {
  const { service, operation, envelope, outcome } = exchange;
  // A database may be away at any operation; the documents tell the outages of the services alone.
  if (status === 503 && process.env.DATABASE_URL !== undefined) return [];
  const checker = checkerOf(service, envelope === 'native' ? 'native' : 'standard');
  if (checker === undefined || operation === undefined || operation === null) return [];
  const where = `${service} ${operation.name} ${status} (${envelope})`;
  const pointer = checker.pointerOf(operation.name, status);
  const sent = asSent(body);
  // A refusal that is repeated for its idempotency key comes as an answer.
  const code = exchange.code ?? (status >= 400 ? sent?.code : undefined);
  const isRefusal = code !== undefined;
  const shape = isRefusal ? checker.shapeOf(sent?.code ?? code) : undefined;
  // Any code can be forced anywhere: then its own shape is compared, wherever the document has it.
  if (outcome === 'forced' && isRefusal)
    return shape === undefined ? [] : checker.compare(shape, sent).map((what) => ({ where, what }));
  if (pointer === undefined) return [{ where, what: 'the status is not documented' }];
  if (checker.compare(pointer, sent).length === 0) return [];
  // A bank may have its refusals answered with the status of a success, in the shape that they have under their own.
  const refusals = isRefusal && status < 400 ? checker.refusalsOf(operation.name) : [];
  if (refusals.some((each) => checker.compare(each, sent).length === 0)) return [];
  // One branch says what is wrong; a union repeats what every branch has against it.
  const faults = checker.compare(shape ?? pointer, sent);
  const own = faults.length === 0 ? [`${code} is not among the codes of the status`] : faults;
  return own.map((what) => ({ where: isRefusal ? `${where} ${code}` : where, what }));
}

function checkerOf(service, style) {
  const key = `${service} ${style}`;
  const make = makers.get(service);
  if (!checkers.has(key) && make !== undefined) checkers.set(key, makeChecker(make(style)));
  return checkers.get(key);
}

function makeChecker(document) {
  const closed = closing(JSON.parse(JSON.stringify(document)));
  // Most shapes are met a few times in a run: to make the code of a check shorter costs more than it saves.
  const code = { optimize: false };
  const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false, validateSchema: false, code });
  addFormats.default(ajv);
  ajv.addSchema(closed, 'document');
  const places = placesOf(closed);
  const compare = (pointer, value) => {
    const validate = ajv.getSchema(`document#${pointer}`);
    return validate(value) ? [] : deepest(validate.errors);
  };
  const webhook = (event) => closed.webhooks?.[event]?.post;
  return {
    compare,
    eventOf: (event, value) =>
      webhook(event) === undefined
        ? ['the event is not documented']
        : compare(`/webhooks/${escaped(event)}/post/requestBody/content/application~1json/schema`, value),
    headersOf: (event, sent) => {
      const told = (webhook(event)?.parameters ?? []).map(({ name }) => name.toLowerCase());
      return [...told, ...Object.keys(sent)]
        .filter((name) => !told.includes(name) || sent[name] === undefined)
        .map((name) => `header ${name} is ${told.includes(name) ? 'not sent' : 'not documented'}`);
    },
    pointerOf: (operation, status) =>
      places.get(`${operation} ${status}`) ?? places.get(`${operation} ${Math.floor(status / 100)}XX`),
    refusalsOf: (operation) => [400, 404].flatMap((status) => places.get(`${operation} ${status}`) ?? []),
    shapeOf: (code) => {
      const name = `Error_${code.replace(/[^\w.-]/g, '_')}`;
      return closed.components.schemas[name] === undefined ? undefined : `/components/schemas/${name}`;
    },
  };
}

/** The pointers of all answers by operation and status. */
function placesOf(document) {
  const { paths } = document;
  const places = new Map();
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, ...operation })),
  );
  const answers = operations.flatMap(({ responses, ...operation }) =>
    Object.keys(responses).map((status) => ({ ...operation, status })),
  );
  for (const { path, method, operationId, status } of answers) {
    const place = placeOf(document, ['paths', path, method, 'responses', status]);
    if (place !== undefined) places.set(`${operationId} ${status}`, place);
  }
  return places;
}

/** The pointer to the JSON of an answer, that of a shared one where it is referred to; nothing where it has none. */
function placeOf(document, steps) {
  const response = steps.reduce((part, step) => part[step], document);
  if (response.$ref !== undefined) return placeOf(document, response.$ref.slice(2).split('/'));
  const media = Object.keys(response.content ?? {}).find((type) => type.endsWith('json'));
  return media === undefined ? undefined : ['', ...steps, 'content', media, 'schema'].map(escaped).join('/');
}

function escaped(name) {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The same document, in which an object has no members but those that its schema names. */
function closing(schema) {
  if (schema === null || typeof schema !== 'object') return schema;
  for (const member of Object.values(schema)) closing(member);
  const { type, properties } = schema;
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'));
  if (isObject && properties !== undefined && schema.additionalProperties === undefined)
    schema.additionalProperties = false;
  return schema;
}

/** The errors furthest inside, because those of a union's other branches only repeat them. */
function deepest(errors) {
  const depth = Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length));
  return errors
    .filter(({ instancePath }) => instancePath.split('/').length === depth)
    .map(
      ({ instancePath, message, params, keyword }) =>
        `${instancePath || '/'} ${message}${keyword === 'additionalProperties' ? ` (${params.additionalProperty})` : ''}`,
    );
}

function report(where, what) {
  const sentence = `${where}: ${what.replace(/\/\d+(?=[/ ])/g, '/*')}`;
  if (reported.has(sentence)) return;
  reported.add(sentence);
  process.stderr.write(`${JSON.stringify({ level: 50, msg: `not as documented: ${sentence}` })}\n`);
}
