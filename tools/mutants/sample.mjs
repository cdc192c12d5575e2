import { createHash } from 'node:crypto';

/** So many mutants, drawn by a seed: the same ones each time, wherever it runs. */
export function sample(mutants, n, seed) {
  const rank = ({ file, line, operator, replacement }) =>
    createHash('sha256').update(`${seed}:${file}:${line}:${operator}:${replacement}`).digest('hex');
  const ranked = mutants.map((mutant) => ({ mutant, by: rank(mutant) }));
  ranked.sort((a, b) => (a.by < b.by ? -1 : 1));
  return ranked.slice(0, n).map(({ mutant }) => mutant);
}
