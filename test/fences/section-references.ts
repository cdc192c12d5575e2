/** The documents whose sections a comment may name, by the word that names them. */
export type Sections = Readonly<Record<string, ReadonlySet<string>>>;

/** A text with sections in it, and the document it means where it names none. */
interface Text {
  readonly text: string;
  readonly implied: string | undefined;
}

/** `contracts/debit.md`, `debit.md` and `debit` are one document; so is a link to it. */
const NAMED_BEFORE = /(?:contracts\/)?([a-z]+)(?:\.md)?`?\s*$/;
const GOES_ON = /^(?:,|;|–|-|\s|and|or)*$/;

/** The numbers of a document's headings: `## 2. Headers` and `### 2.2 Tokens` alike. */
export function sectionsOf(markdown: string): ReadonlySet<string> {
  return new Set([...markdown.matchAll(/^#{1,6} (\d+(?:\.\d+)*)\.? /gm)].map(([, number = '']) => number));
}

/** What is wrong with the sections a text names: one sentence for each that leads nowhere. */
export function lostReferences({ text, implied }: Text, documents: Sections): readonly string[] {
  // A comment that breaks before its section names the document on the line above.
  const line = text.replace(/\n\s*(?:\*|\/\/|>)?[ \t]*/g, ' ');
  const faults: string[] = [];
  let last: { readonly end: number; readonly document: string | undefined } | undefined;
  for (const { 0: found, 1: number = '', index } of line.matchAll(/§(\d+(?:\.\d+)*)?/g)) {
    const before = line.slice(0, index);
    const word = NAMED_BEFORE.exec(before)?.[1] ?? '';
    const isSameAsLast = last !== undefined && GOES_ON.test(line.slice(last.end, index));
    const document = Object.hasOwn(documents, word) ? word : isSameAsLast ? last?.document : implied;
    last = { end: index + found.length, document };
    const lost = lostReference(number, document, documents);
    if (lost !== undefined) faults.push(`${before.slice(-40).trimStart()}${found}: ${lost}`);
  }
  return faults;
}

function lostReference(number: string, document: string | undefined, documents: Sections): string | undefined {
  if (number === '') return 'no number stands behind it';
  if (document === undefined) return 'no document is named';
  return documents[document]?.has(number) === true ? undefined : `${document} has no section ${number}`;
}
