import { MASKED } from './mask-address';

/** Words with dots between them: each row begins where no word did, so that none is read twice. */
const DOTTED = /(?<![\w-])[\w-]+(?:\.[\w-]*)+/g;
const TOKEN = /eyJ(?=[\w-])/;

/** A text without its JSON Web Tokens: three words with dots between them, the first of which says so. */
export function maskTokens(text: string): string {
  return text.includes('eyJ') ? text.replace(DOTTED, maskRow) : text;
}

function maskRow(row: string): string {
  const words = row.split('.');
  const shown: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const isToken = TOKEN.test(word) && words[at + 1] !== '' && at + 2 < words.length;
    shown.push(isToken ? word.slice(0, word.search(TOKEN)) + MASKED : word);
    if (isToken) at += 2;
  }
  return shown.join('.');
}
