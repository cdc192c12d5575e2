import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lostReferences, sectionsOf } from './section-references';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const CONTRACTS = ['debit', 'wallet', 'banking', 'issuing'];
const DOCUMENTS = {
  design: sectionsOf(read('docs/design.md')),
  ...Object.fromEntries(CONTRACTS.map((name) => [name, sectionsOf(read(`docs/contracts/${name}.md`))])),
};
const DEBIT = ['auth', 'config', 'customer', 'cms', 'cbs-connector', 'otp', 'fee-posting', 'dcms'];

/** The contract of an app, or of the library that only one platform uses; a document means itself. */
function impliedBy(path: string): string | undefined {
  const [top, second = '', third = ''] = path.split('/');
  if (top === 'docs') return second === 'design.md' ? 'design' : third.replace(/\.md$/, '');
  if (DEBIT.includes(second)) return 'debit';
  return top === 'apps' && CONTRACTS.includes(second) ? second : undefined;
}

function filesWithSections(): readonly string[] {
  const all = ['apps', 'libs', 'bench', 'tools', 'docs', 'test'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|md)$/.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  );
  return all.filter((path) => !/^(docs\/errors|test\/fences)\//.test(path));
}

describe('every section that is named', () => {
  const files = filesWithSections();

  it('stands in the document it is said to stand in', () => {
    const lost = files.flatMap((path) =>
      lostReferences({ text: read(path), implied: impliedBy(path) }, DOCUMENTS).map((fault) => `${path}: ${fault}`),
    );
    expect(lost).toEqual([]);
  });

  it('is looked for in a house that names hundreds', () => {
    const named = files.filter((path) => path.endsWith('.ts')).map((path) => read(path).split('§').length - 1);
    expect(named.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  });
});

describe('a section that leads nowhere', () => {
  const documents = { debit: new Set(['2', '2.4']), design: new Set(['8']) };
  const refuse = (text: string, implied?: string): readonly string[] => lostReferences({ text, implied }, documents);

  it('has a number that the document lacks', () => {
    expect(refuse('/** Debit gates (debit §2.5). */')).toEqual([
      '/** Debit gates (debit §2.5: debit has no section 2.5',
    ]);
  });

  it('names no document where none is implied', () => {
    expect(refuse('// see §2.4')).toEqual(['// see §2.4: no document is named']);
    expect(refuse('// contract §2.4')).toEqual(['// contract §2.4: no document is named']);
  });

  it('has no number', () => {
    expect(refuse('/** As § says. */', 'debit')).toEqual(['/** As §: no number stands behind it']);
  });

  it.each([
    ['of the app', '/** contract §2.4 */'],
    ['with its path', '// docs/contracts/debit.md §2.4'],
    ['after another', '// (debit §2, §2.4)'],
    ['in a range', '// debit §2–§2.4'],
    ['on the line above', '/**\n * As the debit\n * §2.4 says, and design §8.\n */'],
  ])('is not one that is named as that %s', (_, text) => {
    expect(refuse(text, 'debit')).toEqual([]);
  });

  it('is found after one of another document', () => {
    expect(refuse('// design §8, §2.4', 'debit')).toEqual(['// design §8, §2.4: design has no section 2.4']);
  });
});

it('reads the numbers of headings', () => {
  expect([...sectionsOf('# 1984\n## 2. Headers\n### 2.2 Tokens\n## Annex A\ntext 3. no\n')]).toEqual(['2', '2.2']);
});
