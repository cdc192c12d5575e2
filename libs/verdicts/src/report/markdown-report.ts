import type { Share } from '../coverage/figures-of';
import type { Finding } from '../conduct/finding';
import { lostLines, scopeRows, SCOPE_TITLES, shareWords, undeclaredLines, type Verdict } from './verdict';

/** A report for the summary of a CI job. */
export function markdownReport(verdict: Verdict): string {
  const { figures, of, pairs, findings, shortcomings } = verdict;
  const undeclared = undeclaredLines(verdict);
  const unmet = pairs.filter(({ state }) => state === 'unmet');
  return [
    '# Sad paths',
    '',
    ...(shortcomings.length === 0 ? ['Enough.'] : shortcomings.map((sentence) => `**Not enough:** ${sentence}.`)),
    '',
    '| Errors met of | Pairs of operation and code | natural / forced | Codes | natural / forced |',
    '| --- | --- | --- | --- | --- |',
    ...scopeRows(figures).map(
      ([title, figure]) => `| ${title} | ${cells(figure.pairs, verdict)} | ${cells(figure.codes, verdict)} |`,
    ),
    '',
    ...(undeclared.length === 0 ? [] : [...undeclared.map((line) => `- ${line}.`), '']),
    `## Conduct: ${String(findings.length)} findings`,
    '',
    ...findings.flatMap(findingLines),
    ...lostLines(verdict).flatMap((line) => [`${line}.`, '']),
    `## Unmet of ${SCOPE_TITLES[of]}: ${String(unmet.length)}`,
    '',
    ...(unmet.length === 0 ? [] : ['| Operation | Code | Meet it by |', '| --- | --- | --- |']),
    ...unmet.map(
      ({ service, operation, code, meet }) =>
        `| ${service} ${operation} | \`${code}\` | \`${cellText(meet.natural ?? meet.forced)}\` |`,
    ),
    '',
  ].join('\n');
}

function findingLines({ rule, severity, space, label, seen, advice, asks, requests }: Finding): string[] {
  return [
    `- **${severity}: ${rule}** in \`${label ?? space}\`: ${seen}`,
    `  - ${advice}`,
    ...(asks === undefined ? [] : [`  - The platform asks: “${asks}”`]),
    ...requests.map(
      ({ at, method, path, status, code }) =>
        `  - \`${at} ${method} ${path}\` → ${status === 0 ? 'no answer' : String(status)}${code === undefined ? '' : ` \`${code}\``}`,
    ),
    '',
  ];
}

function cells(share: Share, verdict: Verdict): string {
  const { natural, forced } = share;
  return `${shareWords(share, verdict)} | ${String(natural)} / ${String(forced)}`;
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|');
}
