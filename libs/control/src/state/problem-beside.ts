import type { Contents } from './contents';
import type { DocumentProblem } from './document-problems';

/** What is wrong with a member of a document beside those of another collection. */
interface Beside {
  readonly contents: Contents;
  readonly key: string;
  readonly index: number;
  readonly member: string;
  readonly message: string;
}

/** The problem where it was written: at the member, or at the others, where these alone were. */
export function problemBeside(others: Contents, { contents, key, index, member, message }: Beside): DocumentProblem {
  const { collection, pointer } = contents;
  return pointer === undefined
    ? { pointer: others.pointer ?? '', message: `leaves ${collection.name} ${key} with a ${member} that ${message}` }
    : { pointer: `${pointer}/${String(index)}${member}`, message };
}
