import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isNatural } from '@sadpath/recipes';
import { suiteFacts } from '../support/suite';
import { PAGE_CATEGORIES, PAGE_CODES, PAGE_STATUSES } from './page-codes';

const ROOT = resolve(__dirname, '../..');
const TABLE = readFileSync(join(ROOT, 'docs/contracts/pages.md'), 'utf8');

const { errors, recipes } = suiteFacts();

describe('the codes of the original pages', () => {
  it.each(Object.entries(PAGE_CODES))(
    '%s: all are there, with the status of the page, and no other is documented',
    (service, codes) => {
      const own = errors.filter((code) => code.service === service && code.documented);
      expect(own.map(({ code }) => code).sort()).toEqual(Object.keys(codes).sort());
      for (const { code, status } of filled(own)) expect([code, codes[code] ?? status]).toEqual([code, status]);
    },
  );

  it.each(Object.entries(PAGE_CATEGORIES))('%s: each category of the page has its codes', (service, categories) => {
    const own = errors.filter((code) => code.service === service && code.documented);
    const counted = Object.keys(categories).map((name) => [
      name,
      own.filter(({ category }) => category === name).length,
    ]);
    expect(Object.fromEntries(counted)).toEqual(categories);
  });

  it('issuing: every situation has one of the statuses of the page', () => {
    const own = errors.filter(({ service, belowHttp }) => service === 'issuing' && belowHttp !== true);
    const given = own.flatMap(({ status = 0, alsoStatus = [] }) => [status, ...alsoStatus]);
    expect(given.filter((status) => status !== 0 && !PAGE_STATUSES.some((known) => known === status))).toEqual([]);
    expect(PAGE_STATUSES.filter((status) => status !== 200 && !given.includes(status))).toEqual([]);
  });
});

/** One row of the table: a statement of a page, and the tests that prove it. */
interface Row {
  readonly number: number;
  readonly statement: string;
  /** `file › title`, or `file › title › title`. */
  readonly proofs: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  const lines = text.split('\n').filter((line) => /^\| \d+ +\|/.test(line));
  return lines.map((line) => {
    const [, number = '', statement = '', proof = ''] = line.replaceAll('\\|', '¦').split('|');
    return {
      number: Number(number),
      statement: statement.trim(),
      proofs: proof.split('<br>').map((one) => one.trim()),
    };
  });
}

/** The statements of a page that no sandbox can hold; their rows say why. */
const UNPROVED = '–';

const natural = recipes.filter(isNatural).map(({ service, code }) => `${service}/${code}`);
const retried = (...advice: readonly string[]): readonly string[] =>
  errors.filter(({ id, retry }) => natural.includes(id) && advice.includes(retry)).map(({ id }) => id);

/** The titles of tests that are made for codes, by the file and the describe that make them. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'test/recipes/natural.spec.ts': natural,
  'test/recipes/retry.spec.ts › after-wait: time alone is enough, and how much is told': retried('after-wait'),
  'test/recipes/retry.spec.ts › same-request: the failure is transient': retried('same-request'),
  'test/recipes/retry.spec.ts › after-change and never: time alone changes nothing': retried('after-change', 'never'),
  'test/recipes/retry.spec.ts › after-change: the change that the remedy names leads to success':
    retried('after-change'),
  'test/recipes/retry.spec.ts › check-first: the read tells the truth, and the next write succeeds':
    retried('check-first'),
};

describe('every statement of docs/contracts/pages.md names a test that is there:', () => {
  const rows = rowsOf(TABLE);

  it.each(rows.map((row) => [row.number, row.statement, row] as const))('%i. %s', (_, statement, { proofs }) => {
    const isProved = !statement.includes('(not represented:');
    expect([statement, proofs.includes(UNPROVED)]).toEqual([statement, !isProved]);
    if (!isProved) return;
    for (const proof of filled(proofs)) {
      const [file = '', ...titles] = proof.replaceAll('`', '').split(' › ');
      const path = join(ROOT, file);
      expect([file, existsSync(path)]).toEqual([file, true]);
      const made = MADE[[file, ...titles.slice(0, -1)].join(' › ')] ?? [];
      const written = made.includes(titles.at(-1) ?? '') ? titles.slice(0, -1) : titles;
      const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
      expect(titles).not.toEqual([]);
      expect([proof, ...written.filter((title) => !source.includes(title))]).toEqual([proof]);
    }
  });

  it('is numbered, and few are not represented', () => {
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.length).toBeGreaterThan(450);
    expect(rows.filter(({ proofs }) => proofs.includes(UNPROVED))).toHaveLength(2);
  });

  it.each(Object.entries(PAGE_CODES))('has the statements of each code of %s, met by its recipe', (service, codes) => {
    for (const code of filled(Object.keys(codes))) {
      const own = rows.filter(({ statement }) => statement.startsWith(`\`${code}\``));
      const met = `test/recipes/natural.spec.ts › ${service}/${code}`;
      expect([code, own.length >= 2, own.some(({ proofs }) => proofs.includes(met))]).toEqual([code, true, true]);
    }
  });

  it('has rows for each of the four pages', () => {
    expect(TABLE.match(/^## /gm)).toHaveLength(4);
  });
});
