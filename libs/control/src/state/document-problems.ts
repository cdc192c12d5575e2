import { nearest } from '@sadpath/faults';
import { keysOf, uniquesOf, type Collection, type Doc, type DocumentForms } from '@sadpath/store';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

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

const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const compiled = new WeakMap<object, ValidateFunction>();

/** What a collection could not hold of these: form by form first, then keys that two of them have. */
export function documentProblems(sent: SentDocuments, forms: DocumentForms): readonly DocumentProblem[] {
  const form = forms[sent.collection.name];
  if (form === undefined) throw new TypeError(`the collection ${sent.collection.name} has no form`);
  const problems: DocumentProblem[] = [];
  for (const [i, doc] of sent.docs.entries()) {
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
  const check = compiled.get(at.form) ?? ajv.compile(at.form);
  compiled.set(at.form, check);
  if (check(doc)) return [];
  const errors = check.errors ?? [];
  return told(errors).map((error) => problemOf(error, at.pointer));
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
  const { missingProperty, additionalProperty, allowedValues } = params as Readonly<Record<string, unknown>>;
  if (typeof missingProperty === 'string')
    return { pointer: `${at}/${escaped(missingProperty)}`, message: 'is missing' };
  if (typeof additionalProperty === 'string')
    return { pointer: `${at}/${escaped(additionalProperty)}`, message: 'is no member of such a document' };
  if (keyword === 'enum' && Array.isArray(allowedValues))
    return { pointer: at, message: 'is none of the words that may stand here', nearest: allowedValues.map(String) };
  return { pointer: at, message };
}

/** Keys that are not unique among the documents, which are all that the collection will hold. */
function keyProblems({ collection, pointer }: SentDocuments, docs: readonly Doc[]): readonly DocumentProblem[] {
  const seen = new Map<string, number>();
  return docs.flatMap((doc, i) => {
    const own = [{ name: 'key', value: collection.key(doc) }, ...uniquesOf(collection, doc)];
    const long = [...own, ...keysOf(collection, doc)].find(({ value }) => value.length > MAX_KEY);
    if (long !== undefined)
      return [{ pointer: `${pointer}/${i}`, message: `its ${long.name} has more than ${MAX_KEY} characters` }];
    return own.flatMap(({ name, value }) => {
      const first = seen.get(`${name} ${value}`);
      seen.set(`${name} ${value}`, first ?? i);
      if (first === undefined) return [];
      return [{ pointer: `${pointer}/${i}`, message: `has the same ${name} as ${pointer}/${first}: ${value}` }];
    });
  });
}

/** A collection with the documents that it will hold. */
export interface Contents {
  readonly collection: Collection;
  readonly docs: readonly Doc[];
  /** Where they stand in what was sent; undefined where they were there before. */
  readonly pointer?: string;
}

/** Members that name documents which would not be there. */
export function referenceProblems(all: readonly Contents[]): readonly DocumentProblem[] {
  const keys = new Map(
    all.map(({ collection, docs }) => [collection.name, new Set(docs.map((doc) => collection.key(doc)))]),
  );
  const problems = all.flatMap(({ collection, docs, pointer }) =>
    Object.entries(collection.references).flatMap(([member, { to, keys: read }]) =>
      docs.flatMap((doc, i) =>
        [read(doc) ?? []]
          .flat()
          .filter((key) => keys.get(to)?.has(key) === false)
          .map((key) =>
            dangling({ member, to, key, at: pointer === undefined ? undefined : `${pointer}/${i}` }, all, {
              collection,
              doc,
            }),
          ),
      ),
    ),
  );
  return problems.slice(0, MOST);
}

function dangling(
  {
    member,
    to,
    key,
    at,
  }: { readonly member: string; readonly to: string; readonly key: string; readonly at: string | undefined },
  all: readonly Contents[],
  { collection, doc }: { readonly collection: Collection; readonly doc: Doc },
): DocumentProblem {
  const wanted = all.find((each) => each.collection.name === to);
  if (at !== undefined) {
    const names = wanted?.docs.map((each) => wanted.collection.key(each)) ?? [];
    return { pointer: at + member, message: `${to} has no document ${key}`, nearest: nearest(key, names) };
  }
  const left = `${collection.name} ${collection.key(doc)}`;
  return { pointer: wanted?.pointer ?? '', message: `lacks ${key}, which ${left} names in ${member}` };
}

/** A name as a segment of a JSON pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
