import { keysOf, uniquesOf, type Collection, type Doc, type DocumentForms } from '@sadpath/store';
import { eachInTurn, Turn } from '@sadpath/turns';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { ownMember } from '../own-member';

/** What is wrong with documents that are to be stored, and where. */
export interface DocumentProblem {
  /** JSON pointer (RFC 6901) into what was sent. */
  readonly pointer: string;
  readonly message: string;
  readonly nearest?: readonly string[];
}

/** Documents of one collection, and where they stand in what was sent. */
export interface SentDocuments {
  readonly collection: Collection;
  readonly pointer: string;
  readonly docs: readonly unknown[];
}

/** Characters of a key, by which documents are found; what a service makes is far shorter. */
const MAX_KEY = 500;
/** Problems that one answer tells. */
const MOST = 20;

/** Values of a document that is told all that is wrong with it; of a larger one, the first. */
const MOST_VALUES = 2_000;

/** The forms are the house's own, and are compiled while a request waits. */
const options = {
  strict: false,
  validateFormats: false,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
};
/** To find all faults of a document that is wrong through and through takes far longer than to read it. */
const FIRST = { ajv: new Ajv(options), compiled: new WeakMap<object, ValidateFunction>() };
const ALL = { ajv: new Ajv({ ...options, allErrors: true }), compiled: new WeakMap<object, ValidateFunction>() };

/** What a collection could not hold of these: form by form first, then what contradicts itself, and keys that two of them have. */
export async function documentProblems(sent: SentDocuments, forms: DocumentForms): Promise<readonly DocumentProblem[]> {
  const form = ownMember(forms, sent.collection.name);
  if (form === undefined) throw new TypeError(`the collection ${sent.collection.name} has no form`);
  const problems: DocumentProblem[] = [];
  const turn = new Turn();
  for (const [i, doc] of sent.docs.entries()) {
    if (turn.isOver) await turn.next();
    problems.push(...formProblems(doc, { form, pointer: `${sent.pointer}/${i}` }));
    if (problems.length >= MOST) return problems.slice(0, MOST);
  }
  return problems.length > 0 ? problems : keyProblems(sent, sent.docs as readonly Doc[]);
}

/** What is wrong with the form of one document. */
export function formProblems(
  doc: unknown,
  at: { readonly form: object; readonly pointer: string },
): readonly DocumentProblem[] {
  const first = checkOf(FIRST, at.form);
  if (first(doc)) return [];
  const check = valuesLeft(doc, MOST_VALUES) > 0 ? checkOf(ALL, at.form) : first;
  check(doc);
  return told(check.errors ?? []).map((error) => problemOf(error, at.pointer));
}

function checkOf({ ajv, compiled }: typeof FIRST, form: object): ValidateFunction {
  const check = compiled.get(form) ?? ajv.compile(form);
  compiled.set(form, check);
  return check;
}

/** How many of so many values a document leaves. */
function valuesLeft(value: unknown, left: number): number {
  if (value === null || typeof value !== 'object') return left - 1;
  for (const member of Object.values(value)) {
    if (left <= 0) return left;
    left = valuesLeft(member, left);
  }
  return left - 1;
}

/** Of a choice that fits in no way, the way that fits furthest. */
function told(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  const plain = errors.filter(({ keyword, schemaPath }) => keyword !== 'anyOf' && !schemaPath.includes('/anyOf/'));
  const ofChoices = choices
    .filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'))
    .flatMap(({ instancePath }) => {
      const ways = errors.filter((error) => error.keyword !== 'anyOf' && error.instancePath.startsWith(instancePath));
      return [...ways].sort((a, b) => rank(b) - rank(a)).slice(0, 1);
    });
  return [...plain, ...ofChoices].slice(0, MOST);
}

function rank({ instancePath, keyword }: ErrorObject): number {
  return instancePath.split('/').length * 2 - (keyword === 'const' ? 1 : 0);
}

function problemOf({ instancePath, keyword, params, message = '' }: ErrorObject, pointer: string): DocumentProblem {
  const at = pointer + instancePath;
  const { missingProperty, additionalProperty, allowedValues, limit, pattern } = params as Readonly<
    Record<string, unknown>
  >;
  if (typeof missingProperty === 'string')
    return { pointer: `${at}/${escaped(missingProperty)}`, message: 'is missing' };
  if (typeof additionalProperty === 'string')
    return { pointer: `${at}/${escaped(additionalProperty)}`, message: 'is no member of such a document' };
  if (keyword === 'enum' && Array.isArray(allowedValues))
    return { pointer: at, message: 'is none of the words that may stand here', nearest: allowedValues.map(String) };
  if (keyword === 'minimum') return { pointer: at, message: `must be at least ${String(limit)}` };
  if (keyword === 'maximum') return { pointer: at, message: `must be at most ${String(limit)}` };
  if (keyword === 'pattern') return { pointer: at, message: `must be of the form ${String(pattern)}` };
  return { pointer: at, message };
}

/** Keys that are not unique among the documents, which are all that the collection will hold. */
async function keyProblems(
  { collection, pointer }: SentDocuments,
  docs: readonly Doc[],
): Promise<readonly DocumentProblem[]> {
  const seen = new Map<string, number>();
  const problemsOf = (doc: Doc, i: number): readonly DocumentProblem[] => {
    const own = [
      { name: 'key', value: collection.key(doc) },
      ...uniquesOf(collection, doc),
      ...distinctsOf(collection, doc),
    ];
    const long = [...own, ...keysOf(collection, doc)].find(({ value }) => value.length > MAX_KEY);
    if (long !== undefined)
      return [{ pointer: `${pointer}/${i}`, message: `its ${long.name} has more than ${MAX_KEY} characters` }];
    const same = own.flatMap(({ name, value }) => {
      const first = seen.get(`${name} ${value}`);
      seen.set(`${name} ${value}`, first ?? i);
      if (first === undefined) return [];
      return [{ pointer: `${pointer}/${i}`, message: `has the same ${name} as ${pointer}/${first}: ${value}` }];
    });
    return [...brokenOf(collection, doc, `${pointer}/${i}`), ...same];
  };
  const problems: DocumentProblem[] = [];
  await eachInTurn(docs, (doc, i) => {
    if (problems.length < MOST) problems.push(...problemsOf(doc, i));
  });
  return problems.slice(0, MOST);
}

/** What no other document may have alike. */
function distinctsOf({ distinct }: Collection, doc: Doc): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(distinct).flatMap(([name, read]) => {
    const value = read(doc);
    return value === undefined ? [] : [{ name, value }];
  });
}

/** Where a document contradicts itself. */
function brokenOf({ constraints }: Collection, doc: Doc, pointer: string): readonly DocumentProblem[] {
  return Object.entries(constraints)
    .flatMap(([member, some]) => [some].flat().map((constraint) => ({ member, ...constraint })))
    .filter(({ holds }) => !holds(doc))
    .map(({ member, says }) => ({
      pointer: pointer + member,
      message: typeof says === 'string' ? says : says(doc),
    }));
}

/** A name as a segment of a JSON pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
