import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultBankRules } from '../../apps/banking/src/domain/bank-rules';

const CONTRACT = readFileSync(resolve(__dirname, '../../docs/contracts/banking.md'), 'utf8');

/** The rows of the table of settings: name, unit, default, meaning. */
const ROWS = [...CONTRACT.matchAll(/^\| `banking\.(\w+)` +\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, name = '', ...cells]) => [name, ...cells.map((cell) => cell.trim())] as const,
);

describe('docs/contracts/banking.md', () => {
  it('tells every number of the bank that a space may set, with its default', () => {
    const told = Object.fromEntries(ROWS.map(([name, , fallback]) => [name, Number(fallback)]));
    expect(told).toEqual(defaultBankRules);
  });

  it.each(ROWS)('says unit and meaning of banking.%s', (_, unit, __, meaning) => {
    expect([unit, meaning]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S \S/)]);
  });
});
