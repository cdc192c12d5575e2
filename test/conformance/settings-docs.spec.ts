import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite } from '../support/suite';
import { send } from '../support/wire';

interface Setting {
  readonly name: string;
  readonly takes: string | readonly string[];
  readonly meaning: string;
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
  readonly notAbove?: string;
  readonly notAboveWhereSet?: string;
  readonly default: string | number | boolean | null;
}

const FILE = resolve(__dirname, '../../docs/settings.md');
const HEAD = `# Settings of a space

What a space may set, by \`POST /__admin/spaces {"settings": {…}}\` or \`PATCH /__admin/space\`; \`GET /__admin/settings\` lists the same. A name that nobody reads is 422
with the nearest ones. This page is made by \`npm run docs\` from the services.
`;
const COLUMNS = ['Setting', 'Takes', 'Default', 'Unit', 'Meaning'];

function cellsOf(setting: Setting): readonly string[] {
  const { name, takes, default: fallback, unit = '', meaning } = setting;
  const words =
    typeof takes === 'string'
      ? takes + rangeOf(setting) + ceilingOf(setting)
      : takes.map((word) => `\`${word}\``).join(', ');
  return [`\`${name}\``, words, fallback === null ? '–' : `\`${String(fallback)}\``, unit, meaning];
}

function ceilingOf({ notAbove, notAboveWhereSet }: Setting): string {
  const whereSet = notAboveWhereSet === undefined ? '' : `, at most \`${notAboveWhereSet}\` where both are set`;
  return notAbove === undefined ? whereSet : `, at most \`${notAbove}\``;
}

function rangeOf({ takes, least, most }: Setting): string {
  if (takes === 'text' && least !== undefined) return ', not empty';
  if (most !== undefined) return `, ${least ?? 0} to ${most}`;
  return least === undefined ? '' : `, from ${least}`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = COLUMNS.map((_, i) => Math.max(...[COLUMNS, ...rows].map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |\n`;
  return [COLUMNS, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('');
}

describe('the page of settings', () => {
  it('lists all of them as they are (npm run docs)', async () => {
    const { items } = (await send(`${suite.gateway}/__admin/settings`)).body as { items: readonly Setting[] };
    const page = `${HEAD}\n${tableOf(items.map(cellsOf))}`;
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, page);
    expect(readFileSync(FILE, 'utf8')).toBe(page);
  });

  it('says of each what it means, and of each number its unit', async () => {
    const { items } = (await send(`${suite.gateway}/__admin/settings`)).body as { items: readonly Setting[] };
    for (const { name, meaning, takes, unit } of filled(items))
      expect({ name, meaning, unit: takes === 'whole' ? unit : 'none' }).toEqual({
        name,
        meaning: expect.stringMatching(/\S \S/),
        unit: expect.stringMatching(/\S/),
      });
  });
});
