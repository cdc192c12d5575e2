import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { suiteFacts } from '../support/suite';
import { PAGE_CODES, PAGE_STATUSES } from './page-codes';

const ROOT = resolve(__dirname, '../..');
const TABLE = readFileSync(join(ROOT, 'docs/contracts/pages.md'), 'utf8');

const { errors } = suiteFacts();

describe('the codes of the original pages', () => {
  it.each(Object.entries(PAGE_CODES))(
    '%s: all are there, with the status of the page, and no other is documented',
    (service, codes) => {
      const own = errors.filter((code) => code.service === service && code.documented);
      expect(own.map(({ code }) => code).sort()).toEqual(Object.keys(codes).sort());
      for (const { code, status } of own) expect([code, codes[code] ?? status]).toEqual([code, status]);
    },
  );

  it('issuing: every situation has one of the statuses of the page', () => {
    const own = errors.filter(({ service, belowHttp }) => service === 'issuing' && belowHttp !== true);
    const given = own.flatMap(({ status = 0, alsoStatus = [] }) => [status, ...alsoStatus]);
    expect(given.filter((status) => status !== 0 && !PAGE_STATUSES.some((known) => known === status))).toEqual([]);
    expect(PAGE_STATUSES.filter((status) => status !== 200 && !given.includes(status))).toEqual([]);
  });
});

/** One row of the table: a statement of a page, and the tests that prove it. */
interface Row {
  readonly statement: string;
  /** `file › title`, or `file › title › title`. */
  readonly proofs: readonly string[];
}

function rowsOf(text: string): readonly Row[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-|Statement)/.test(line));
  return lines.map((line) => {
    const [, statement = '', proof = ''] = line.replaceAll('\\|', '¦').split('|');
    return { statement: statement.trim(), proofs: proof.split('<br>').map((one) => one.trim()) };
  });
}

describe('every statement of docs/contracts/pages.md names a test that is there:', () => {
  const rows = rowsOf(TABLE);

  it.each(rows.map((row) => [row.statement, row] as const))('%s', (_, { proofs }) => {
    for (const proof of proofs) {
      const [file = '', ...titles] = proof.replaceAll('`', '').split(' › ');
      const path = join(ROOT, file);
      expect([file, existsSync(path)]).toEqual([file, true]);
      const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
      expect(titles).not.toEqual([]);
      for (const title of titles) expect(source).toContain(title);
    }
  });

  it('has rows for each of the four pages', () => {
    expect(TABLE.match(/^## /gm)).toHaveLength(4);
    expect(rows.length).toBeGreaterThan(60);
  });
});
