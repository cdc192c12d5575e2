import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const EQUIVALENTS = JSON.parse(readFileSync(resolve(import.meta.dirname, 'equivalents.json'), 'utf8'));

/** Killed of those that are no equivalents, by folder, then every survivor. */
export function tableOf(chosen, verdicts) {
  const counted = chosen.filter((mutant) => verdicts[mutant.id] !== undefined && !isEquivalent(mutant));
  const folders = new Map();
  for (const mutant of counted) {
    const folder = mutant.file.split('/').slice(0, 2).join('/');
    const row = folders.get(folder) ?? { unit: 0, suite: 0, timeout: 0, survived: 0 };
    row[verdicts[mutant.id].verdict] += 1;
    folders.set(folder, row);
  }
  const lines = [...folders].sort().map(([name, row]) => lineOf(name, row));
  const survivors = counted.filter(({ id }) => verdicts[id].verdict === 'survived').map(wordsOf);
  const left = chosen.length - counted.length;
  return [...lines, lineOf('all', sum([...folders.values()])), `${left} equivalent`, '', ...survivors.sort()].join(
    '\n',
  );
}

function lineOf(name, { unit, suite, timeout, survived }) {
  const killed = unit + suite + timeout;
  const percent = ((100 * killed) / (killed + survived)).toFixed(1);
  return `${name.padEnd(24)} ${percent.padStart(5)} %  ${unit} by unit, ${suite} by suite, ${timeout} by time, ${survived} survived`;
}

function sum(rows) {
  const total = { unit: 0, suite: 0, timeout: 0, survived: 0 };
  for (const row of rows) for (const key of Object.keys(total)) total[key] += row[key];
  return total;
}

/** By file and words, not by line, so that an equivalent stays one when lines move. */
function isEquivalent({ file, code, replacement }) {
  return EQUIVALENTS.some((it) => it.file === file && it.code === code && it.replacement === replacement);
}

function wordsOf({ file, line, code, replacement }) {
  return `survived ${file}:${line} ${code} → ${replacement}`;
}
