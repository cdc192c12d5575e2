import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { COUNT, NAMED, PLAIN_NUMBER, TypeForms } from './stored-documents/type-forms.mjs';

/**
 * Writes down the forms of all stored documents as JSON Schema, from their types: `<service>.documents.ts` beside each
 * `<service>.service-definition.ts`, and what they all hold in a file of the store's. With `--check` it writes nothing and
 * fails when a file is not what the types say.
 */
const ROOT = resolve(import.meta.dirname, '..');
const HEAD = 'The forms of what is stored, by collection; written by `npm run stored:documents` from the types.';
const TEXT = { type: 'string' };
const NULL = { type: 'null' };
/** What documents everywhere hold: written once, and imported by its name. */
const COMMON = {
  text: TEXT,
  flag: { type: 'boolean' },
  count: COUNT,
  number: PLAIN_NUMBER,
  idText: { ...TEXT, minLength: 1 },
  instant: NAMED.Instant,
  minor: NAMED.Minor,
  texts: { type: 'array', items: TEXT },
  textOrNull: { anyOf: [NULL, TEXT] },
  instantOrNull: { anyOf: [NAMED.Instant, NULL] },
};
const COMMON_FILE = resolve(ROOT, 'libs/store/src/document-values.ts');

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
const commonNames = new Map(Object.entries(COMMON).map(([name, form]) => [JSON.stringify(form), name]));
/** The names of types, as constants, by their forms. */
const typeNames = new Map();
const sources = [...targets, ...FILES].map(({ source }) => source);
const { config } = ts.readConfigFile(resolve(ROOT, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: sources }, ts.sys, ROOT);
const program = ts.createProgram(sources, options);
const checker = program.getTypeChecker();
const forms = new TypeForms(checker, typeNames);
const stale = [];
await writeCommon();
for (const target of targets) await write(target);
for (const file of FILES) await writeType(file);
if (stale.length > 0) {
  console.error(`not what the types say (npm run stored:documents): ${stale.join(', ')}`);
  process.exitCode = 1;
}

async function writeCommon() {
  const head = '/** Values that documents everywhere hold, as JSON Schema; written by `npm run stored:documents`. */';
  const values = Object.entries(COMMON).map(([name, form]) => `export const ${name} = ${JSON.stringify(form)};`);
  await keep(COMMON_FILE, `${head}\n${values.join('\n')}\n`);
}

async function write({ name: owner, source }) {
  const file = resolve(dirname(source), `${owner}.documents.ts`);
  const name = `${owner.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Documents`;
  const { common, shared, text } = written(formsOf(program.getSourceFile(source)));
  const imported = importOf(common, 'type DocumentForms');
  await keep(file, `${imported}\n${shared}/** ${HEAD} */\nexport const ${name}: DocumentForms = ${text};\n`);
}

/** One type as `<file>.form.ts` beside it. */
async function writeType({ type, source }) {
  const file = source.replace(/\.ts$/, '.form.ts');
  const declared = program.getSourceFile(source).statements.find((statement) => statement.name?.text === type);
  const form = forms.formOf(checker.getTypeAtLocation(declared), { at: declared, within: [], number: PLAIN_NUMBER });
  const name = `${type[0].toLowerCase()}${type.slice(1)}Form`;
  const head = `The form of a \`${type}\` as JSON Schema; written by \`npm run stored:documents\` from the type.`;
  const { common, shared, text } = written(form);
  await keep(file, `${importOf(common)}\n${shared}/** ${head} */\nexport const ${name}: object = ${text};\n`);
}

function importOf(common, ...further) {
  return `import { ${[...[...common].sort(), ...further].join(', ')} } from '@sadpath/store';\n`;
}

/**
 * A form as TypeScript; what stands in it more than once is a constant before it, named after its type, or after the
 * member that has it first.
 */
function written(form) {
  const common = new Set();
  const times = new Map();
  count(form, times);
  const names = new Map();
  const shared = [];
  const write = (value, member) => {
    const key = JSON.stringify(value);
    if (value === null || typeof value !== 'object') return key;
    if (names.has(key)) return names.get(key);
    if (commonNames.has(key)) {
      common.add(commonNames.get(key));
      return commonNames.get(key);
    }
    const text = Array.isArray(value)
      ? `[${value.map((one) => write(one)).join(', ')}]`
      : `{${Object.entries(value).map(([name, inner]) => memberOf(name, write(inner, name)))}}`;
    const name = typeNames.get(key) ?? (isLarge(value) ? member : undefined);
    const isTaken = [...names.values()].includes(name);
    if (name === undefined || isTaken || times.get(key) < 2) return text;
    names.set(key, name);
    shared.push(`const ${name} = ${text};\n`);
    return name;
  };
  const text = write(form);
  return { common, shared: shared.length === 0 ? '' : `${shared.join('')}\n`, text };
}

function isLarge({ type, properties = {} }) {
  return type === 'object' && Object.keys(properties).length > 1;
}

function memberOf(name, text) {
  return name === text ? name : `${JSON.stringify(name)}: ${text}`;
}

/** How often each form stands in another; of what gets a name, only the first is looked into. */
function count(value, times) {
  if (value === null || typeof value !== 'object') return;
  const key = JSON.stringify(value);
  times.set(key, (times.get(key) ?? 0) + 1);
  if (times.get(key) > 1 && (typeNames.has(key) || isLarge(value))) return;
  for (const member of Object.values(value)) count(member, times);
}

async function keep(file, text) {
  const written = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) writeFileSync(file, written);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== written) stale.push(basename(file));
}

/** Every call that makes one of the collections that the definition lists: it names it, and its type says what it holds. */
function formsOf(source) {
  const found = {};
  const seen = new Set();
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.arguments[0] !== undefined && ts.isStringLiteral(node.arguments[0])) {
      const type = checker.getTypeAtLocation(node);
      const [doc] = type.symbol?.name === 'Collection' ? checker.getTypeArguments(type) : [];
      if (doc !== undefined) found[node.arguments[0].text] = forms.formOf(doc, { at: node, within: [] });
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
  return found;
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
