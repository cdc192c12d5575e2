import type { Bound } from './bound';
import { BOUND_NAMES, type BoundName } from './bound-names';
import { BOUNDS, CENTURY_MS } from './bounds';
import { settingOf } from './setting-of';

/** The bounds as the rows of a table in Markdown, for docs/bounds.md. */
export function boundsTable(): string {
  const rows = BOUND_NAMES.map((name) => {
    const bound: Bound = BOUNDS[name];
    const setting = settingOf(name);
    return [
      `\`${name}\``,
      bound.what,
      amountOf(name),
      setting === undefined ? 'fixed' : `\`${setting}\``,
      bound.beyond,
    ];
  });
  const head = ['Bound', 'What it holds', 'Unless set', 'Setting', 'Beyond it'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A bound in the words of a person. */
function amountOf(name: BoundName): string {
  const { unit, value }: Bound = BOUNDS[name];
  if (unit === 'bytes') return value % (1024 * 1024) === 0 ? `${value / (1024 * 1024)} MB` : `${value / 1024} KB`;
  if (unit === 'pieces') return value.toLocaleString('en');
  if (unit !== 'milliseconds') return `${value} ${unit}`;
  return value === CENTURY_MS ? 'a century' : `${value / 60_000} min`;
}
