import { CONTROL_BODIES } from './control-bodies.mjs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'a.b', 'x'.repeat(300), '\u0000', 'pin'];

/** Changes to a value before it is written: a member lost, swapped, added, or all of it. */
const CHANGES = [
  (value, { chance }) => without(value, chance),
  (value, { chance, values }) => within(value, chance, () => values.hostile(chance)),
  (value, { chance, values }) => within(value, chance, () => values.hostile(chance)),
  (value, { chance, values }) => within(value, chance, () => values.hostile(chance)),
  (value, { chance, values }) => withMember(value, chance.pick(NAMES), values.hostile(chance)),
  (value, { chance, codes }) => within(value, chance, () => `sbx:${chance.pick(codes).split('/')[1]}`),
  (value) => [value],
  (_, { chance, values }) => values.hostile(chance),
];

/** Changes to what is sent: no JSON, other encodings, and what the headers say of them. */
const WRITINGS = [
  (text, { chance }) => ({ body: text.slice(0, chance.below(text.length + 1)) }),
  (text) => ({ body: `\ufeff${text}` }),
  (text) => ({ body: text.replace('{', '{"a":1,"a":2,') }),
  (text) => ({ body: `${text},` }),
  (text) => ({ body: text.replaceAll('"', "'") }),
  (text) => ({ body: Buffer.from(text, 'utf16le') }),
  (text) => ({ body: Buffer.from(text, 'utf16le'), headers: { 'content-type': 'application/json; charset=utf-16le' } }),
  (text) => ({ body: gzipSync(text), headers: { 'content-encoding': 'gzip' } }),
  (text) => ({ body: brotliCompressSync(text), headers: { 'content-encoding': 'br' } }),
  (text) => ({ body: text, headers: { 'content-encoding': 'gzip' } }),
  (text) => ({ body: gzipSync('0'.repeat(3_000_000)), headers: { 'content-encoding': 'gzip' }, text }),
  (text) => ({ body: text, headers: { 'content-type': 'text/plain' } }),
  (text) => ({ body: text, headers: { 'content-type': 'application/json; charset=klingon' } }),
  (text) => ({ body: text, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  (text) => ({ body: text, headers: { 'content-type': 'multipart/form-data' } }),
  (text) => ({ body: text, headers: { 'content-type': ';;;' } }),
  (_, { chance }) => ({ body: Buffer.from(Array.from({ length: 200 }, () => chance.below(256))) }),
  () => ({ body: '' }),
  () => ({ body: '[1,NaN,Infinity]' }),
  () => ({ body: '['.repeat(3_000) }),
];

/** A body as its operation asks for it, mostly changed a little. */
export function bodyOf(operation, context) {
  const { chance } = context;
  let value = plainBody(operation, context);
  if (chance.maybe(0.45)) value = chance.pick(CHANGES)(value, context);
  if (chance.maybe(0.15)) value = chance.pick(CHANGES)(value, context);
  const text = JSON.stringify(value) ?? '';
  const { body, headers = {} } = chance.maybe(0.08) ? chance.pick(WRITINGS)(text, context) : { body: text };
  return { body, headers: { 'content-type': 'application/json', ...headers } };
}

function plainBody({ name, body, example, method, path }, { chance, values, bodies }) {
  const good = CONTROL_BODIES[name];
  if (good !== undefined && chance.maybe(0.9)) return structuredClone(chance.pick(good));
  const known = bodies.get(`${method} ${path}`);
  if (known !== undefined && chance.maybe(0.3)) return structuredClone(chance.pick(known));
  if (example !== undefined && chance.maybe(0.2)) return structuredClone(example);
  return values.fitting(body, chance);
}

function isObject(value) {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0;
}

function without(value, chance) {
  if (!isObject(value)) return undefined;
  const name = chance.pick(Object.keys(value));
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== name));
}

/** The same value with something else in one of its places, at any depth. */
function within(value, chance, make) {
  if (!isObject(value)) return make();
  const name = chance.pick(Object.keys(value));
  const changed = isObject(value[name]) && chance.maybe(0.6) ? within(value[name], chance, make) : make();
  if (Array.isArray(value)) return value.with(Number(name), changed);
  return withMember(value, name, changed);
}

function withMember(value, name, member) {
  if (!isObject(value) || Array.isArray(value)) return { [name]: member };
  const copy = { ...value };
  Object.defineProperty(copy, name, { value: member, enumerable: true, configurable: true, writable: true });
  return copy;
}
