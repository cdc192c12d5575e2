import type { Share } from '../coverage/figures-of';
import { lostLines, scopeRows, SCOPE_TITLES, shareWords, undeclaredLines, type Verdict } from './verdict';

/** Pairs and findings that are listed; the other forms have all. */
const LISTED = 20;

/** A report for a terminal. */
export function terminalReport(verdict: Verdict): string {
  const { figures, of, pairs, findings, shortcomings } = verdict;
  const undeclared = undeclaredLines(verdict);
  const rows = scopeRows(figures).map(([title, { pairs: ofPairs, codes }]) => [
    title,
    cell(ofPairs, verdict),
    cell(codes, verdict),
  ]);
  const unmet = pairs.filter(({ state }) => state === 'unmet');
  const met = pairs.filter(({ state }) => state !== 'unmet');
  return [
    ...table([['errors met of', 'pairs of operation and code', 'codes'], ...rows]),
    '',
    `met of ${SCOPE_TITLES[of]}: ${String(met.length)}`,
    ...cut(met.map(({ operation, code, state }) => `  ${operation} ${code} (${state})`)),
    '',
    `unmet of ${SCOPE_TITLES[of]}: ${String(unmet.length)}`,
    ...cut(unmet.map(({ operation, code, meet }) => `  ${operation} ${code}\n    ${meet.natural ?? meet.forced}`)),
    ...(undeclared.length === 0 ? [] : ['', ...cut(undeclared)]),
    '',
    `findings on conduct: ${String(findings.length)}`,
    ...cut(
      findings.map(({ severity, rule, space, label, seen }) => `  ${severity} ${rule} [${label ?? space}]: ${seen}`),
    ),
    ...lostLines(verdict).map((line) => `  ${line}`),
    '',
    ...(shortcomings.length === 0 ? ['enough'] : shortcomings.map((sentence) => `not enough: ${sentence}`)),
    '',
  ].join('\n');
}

function cell(share: Share, verdict: Verdict): string {
  const words = shareWords(share, verdict);
  return share.total === 0 ? words : `${words}: ${String(share.natural)} natural, ${String(share.forced)} forced`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function cut(lines: readonly string[]): string[] {
  const rest = lines.length - LISTED;
  return [...lines.slice(0, LISTED), ...(rest > 0 ? [`  … and ${String(rest)} more`] : [])];
}
