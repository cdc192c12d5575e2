import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BOUND_NAMES } from './bound-names';
import { BOUNDS } from './bounds';
import { settingOf } from './setting-of';
import { boundsTable } from './bounds-table';

const PAGE = resolve(__dirname, '../../../docs/bounds.md');

/** The cells of a table, however its columns are padded. */
const cellsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ -]+\|/.test(line.replace(/\|[ -]+/g, '|-')))
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/bounds.md', () => {
  it('tells every bound as it is: what it holds, how much, its setting, and what happens beyond it', () => {
    expect(cellsOf(readFileSync(PAGE, 'utf8'))).toEqual(cellsOf(boundsTable()));
  });
});

describe('every bound', () => {
  it.each(BOUND_NAMES)('%s is a number above nothing, with a setting or fixed', (name) => {
    expect(BOUNDS[name].value).toBeGreaterThan(0);
    expect(settingOf(name) ?? 'fixed').toMatch(/^(fixed|SADPATH_[A-Z_]+)$/);
  });
});
