import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

/**
 * Writes down the forms of all stored documents as JSON Schema, from their types: `<service>.documents.ts` beside each
 * `<service>.service-definition.ts`. With `--check` it writes nothing and fails when a file is not what the types say.
 */
const ROOT = resolve(import.meta.dirname, '..');
const HEAD = 'The forms of what is stored, by collection; written by `npm run stored:documents` from the types.';
/** Numbers that have a name: whole, and within what can be meant. */
const NAMED = {
  Instant: { type: 'integer', minimum: Date.UTC(1800, 0), maximum: Date.UTC(2400, 0) },
  Minor: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
};

/** What the services of a platform store alike is declared by their library. */
const SHARED = ['libs/dcms/src/once.ts'];
const targets = [
  ...readdirSync(resolve(ROOT, 'apps')).map((name) => [name, `apps/${name}/src/${name}.service-definition.ts`]),
  ...SHARED.map((source) => [source.split('/')[1], source]),
]
  .map(([name, source]) => ({ name, source: resolve(ROOT, source) }))
  .filter(({ source }) => existsSync(source));
/** What is read from files, by the file that declares it. */
const FILES = [{ type: 'SpaceDump', source: resolve(ROOT, 'libs/spaces/src/space-dump.ts') }];
/** The names of types, as constants, by their forms. */
const typeNames = new Map(Object.entries(NAMED).map(([name, form]) => [JSON.stringify(form), name.toLowerCase()]));
const sources = [...targets, ...FILES].map(({ source }) => source);
const { config } = ts.readConfigFile(resolve(ROOT, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: sources }, ts.sys, ROOT);
const program = ts.createProgram(sources, options);
const checker = program.getTypeChecker();
const stale = [];
for (const target of targets) await write(target);
for (const file of FILES) await writeType(file);
if (stale.length > 0) {
  console.error(`not what the types say (npm run stored:documents): ${stale.join(', ')}`);
  process.exitCode = 1;
}

async function write({ name: owner, source }) {
  const file = resolve(dirname(source), `${owner}.documents.ts`);
  const name = `${owner.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Documents`;
  const { shared, text: forms } = written(formsOf(program.getSourceFile(source)));
  const imported = `import type { DocumentForms } from '@sadpath/store';\n`;
  await keep(file, `${imported}\n${shared}/** ${HEAD} */\nexport const ${name}: DocumentForms = ${forms};\n`);
}

/** One type as `<file>.form.ts` beside it. */
async function writeType({ type, source }) {
  const file = source.replace(/\.ts$/, '.form.ts');
  const declared = program.getSourceFile(source).statements.find((statement) => statement.name?.text === type);
  const form = formOf(checker.getTypeAtLocation(declared), { at: declared, within: [] });
  const name = `${type[0].toLowerCase()}${type.slice(1)}Form`;
  const head = `The form of a \`${type}\` as JSON Schema; written by \`npm run stored:documents\` from the type.`;
  const { shared, text } = written(form);
  await keep(file, `${shared}/** ${head} */\nexport const ${name}: object = ${text};\n`);
}

/** A form as TypeScript; what stands in it more than once is a constant before it, named after its type. */
function written(form) {
  const times = new Map();
  count(form, times);
  const names = new Map();
  const shared = [];
  const write = (value) => {
    const key = JSON.stringify(value);
    if (value === null || typeof value !== 'object') return key;
    if (names.has(key)) return names.get(key);
    const text = Array.isArray(value)
      ? `[${value.map(write).join(', ')}]`
      : `{${Object.entries(value).map(([name, member]) => memberOf(name, write(member)))}}`;
    const name = typeNames.get(key);
    const isTaken = [...names.values()].includes(name);
    if (name === undefined || isTaken || times.get(key) < 2) return text;
    names.set(key, name);
    shared.push(`const ${name} = ${text};\n`);
    return name;
  };
  const text = write(form);
  return { shared: shared.length === 0 ? '' : `${shared.join('')}\n`, text };
}

function memberOf(name, text) {
  return name === text ? name : `${JSON.stringify(name)}: ${text}`;
}

/** How often each form stands in another; of what has a name, only the first is looked into. */
function count(value, times) {
  if (value === null || typeof value !== 'object') return;
  const key = JSON.stringify(value);
  times.set(key, (times.get(key) ?? 0) + 1);
  if (times.get(key) > 1 && typeNames.has(key)) return;
  for (const member of Object.values(value)) count(member, times);
}

async function keep(file, text) {
  const written = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) writeFileSync(file, written);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== written) stale.push(basename(file));
}

/** Every call that makes one of the collections that the definition lists: it names it, and its type says what it holds. */
function formsOf(source) {
  const forms = {};
  const seen = new Set();
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.arguments[0] !== undefined && ts.isStringLiteral(node.arguments[0])) {
      const type = checker.getTypeAtLocation(node);
      const [doc] = type.symbol?.name === 'Collection' ? checker.getTypeArguments(type) : [];
      if (doc !== undefined) forms[node.arguments[0].text] = formOf(doc, { at: node, within: [] });
    } else if (ts.isIdentifier(node)) {
      const made = madeOf(node);
      if (made === undefined || seen.has(made)) return;
      seen.add(made);
      visit(made);
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(listOf(source) ?? source);
  return forms;
}

/** What the definition of a service has for its collections. */
function listOf(node) {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'collections') return node.initializer;
  return ts.forEachChild(node, listOf);
}

/** The value of a constant of the repository, wherever it stands. */
function madeOf(identifier) {
  const symbol = ts.isShorthandPropertyAssignment(identifier.parent)
    ? checker.getShorthandAssignmentValueSymbol(identifier.parent)
    : checker.getSymbolAtLocation(identifier);
  const own = symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declared = own?.valueDeclaration;
  return declared !== undefined && ts.isVariableDeclaration(declared) ? declared.initializer : undefined;
}

function formOf(type, place) {
  if (place.within.includes(type)) throw new TypeError(`a document holds itself: ${checker.typeToString(type)}`);
  if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.flags & ts.TypeFlags.BooleanLike && !type.isUnion()) return { const: checker.typeToString(type) === 'true' };
  if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
  if (type.isUnion()) return unionOf(type, place);
  if (type.flags & ts.TypeFlags.StringLike) return { type: 'string', ...place.said };
  if (type.flags & ts.TypeFlags.NumberLike)
    return { ...(place.number ?? { type: 'number', minimum: 0 }), ...place.said };
  const deeper = { ...place, within: [...place.within, type] };
  if (checker.isTupleType(type)) return tupleOf(checker.getTypeArguments(type), deeper);
  if (checker.isArrayType(type)) return { type: 'array', items: formOf(checker.getTypeArguments(type)[0], deeper) };
  if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return objectOf(type, deeper);
  throw new TypeError(`no form for ${checker.typeToString(type)}`);
}

function tupleOf(members, place) {
  return {
    type: 'array',
    items: members.map((member) => formOf(member, place)),
    minItems: members.length,
    maxItems: members.length,
  };
}

function unionOf(type, place) {
  const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const forms = members.map((member) => formOf(member, place));
  const consts = forms.filter((form) => 'const' in form).map((form) => form.const);
  const others = forms.filter((form) => !('const' in form));
  const isFlag = consts.includes(true) && consts.includes(false);
  const words = consts.filter((value) => !isFlag || typeof value !== 'boolean').sort();
  // The checker gives the members of a union in the order in which it met them.
  others.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  const all = [
    ...(isFlag ? [{ type: 'boolean' }] : []),
    ...(words.length === 1 ? [{ const: words[0] }] : words.length > 1 ? [{ enum: words }] : []),
    ...others,
  ];
  return all.length === 1 ? all[0] : { anyOf: all };
}

function objectOf(type, place) {
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const member = checker.getTypeOfSymbolAtLocation(property, place.at);
    // What may be undefined is not in the JSON.
    const mayLack = member.isUnion() && member.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
    const isOptional = mayLack || (property.flags & ts.SymbolFlags.Optional) !== 0;
    properties[property.name] = formOf(member, { ...place, ...hintsOf(property, place) });
    if (!isOptional) required.push(property.name);
  }
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;
  const further = index === undefined ? false : formOf(index, place);
  const form = {
    type: 'object',
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: further,
  };
  nameForm(form, type);
  return form;
}

/** Keeps the name of the type that a form is of, where it has one of its own. */
function nameForm(form, type) {
  const name = (type.aliasSymbol ?? type.symbol)?.name ?? '__type';
  if (/^[A-Z]\w+$/.test(name) && type.aliasTypeArguments === undefined && !typeNames.has(JSON.stringify(form)))
    typeNames.set(JSON.stringify(form), name[0].toLowerCase() + name.slice(1));
}

/** What the declaration says beyond the type: a number's name, and tags such as `@minimum 1` or `@pattern ^\d+$`. */
function hintsOf(property, place) {
  const declared = property.declarations?.[0];
  const text = declared?.type?.getText() ?? '';
  const named = Object.keys(NAMED).find((name) => new RegExp(`\\b${name}\\b`).test(text));
  const said = {};
  for (const { name, text: parts } of property.getJsDocTags(checker)) {
    const value = parts?.map((part) => part.text).join('') ?? '';
    if (['minimum', 'maximum'].includes(name)) said[name] = Number(value);
    if (['pattern', 'format'].includes(name)) said[name] = value;
  }
  return { number: named === undefined ? place.number : NAMED[named], said };
}
