import type { Share } from '../coverage/figures-of';
import type { CoveredPair } from '../coverage/pair';
import type { Finding } from '../conduct/finding';
import { escapeMarkup } from './escape-markup';
import { lostLines, scopeRows, SCOPE_TITLES, shareWords, undeclaredLines, type Verdict } from './verdict';

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1c2430;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #dde3ea;vertical-align:top}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}.map{display:flex;flex-wrap:wrap;gap:3px;margin:.3rem 0 1rem}
.map i{width:14px;height:14px;border-radius:3px;background:#d5dbe3}.map .natural,.key .natural{background:#1f8a4c}.map .forced,.key .forced{background:#d79a00}
.key i{display:inline-block;width:12px;height:12px;border-radius:3px;background:#d5dbe3;margin:0 .3rem 0 1rem}
.critical{color:#b3261e}.warning{color:#8a6100}.fail{background:#fdecea;padding:.6rem 1rem;border-radius:6px}.pass{background:#e8f5ec;padding:.6rem 1rem;border-radius:6px}
@media(prefers-color-scheme:dark){body{background:#14181e;color:#dfe5ec}th,td{border-color:#2c343f}.map i,.key i{background:#39434f}.fail{background:#43201d}.pass{background:#173222}.critical{color:#ff8a80}.warning{color:#f0c04a}}`;

/** A report as one page that loads nothing. */
export function htmlReport(verdict: Verdict): string {
  const { figures, of, pairs, findings, shortcomings } = verdict;
  const unmet = pairs.filter(({ state }) => state === 'unmet');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sad paths</title><style>${STYLE}</style></head><body>
<h1>Sad paths</h1>
${shortcomings.length === 0 ? '<p class="pass">Enough.</p>' : shortcomings.map((sentence) => `<p class="fail">Not enough: ${escapeMarkup(sentence)}.</p>`).join('\n')}
<table><tr><th>Errors met of<th>Pairs of operation and code<th>natural / forced<th>Codes<th>natural / forced</tr>
${scopeRows(figures)
  .map(
    ([title, figure]) => `<tr><td>${title}<td>${cells(figure.pairs, verdict)}<td>${cells(figure.codes, verdict)}</tr>`,
  )
  .join('\n')}
</table>
${undeclaredLines(verdict)
  .map((line) => `<p>${escapeMarkup(line)}.</p>\n`)
  .join('')}<h2>Conduct: ${String(findings.length)} findings</h2>
${findings.map(findingSection).join('\n')}${lostLines(verdict)
    .map((line) => `\n<p>${escapeMarkup(line)}.</p>`)
    .join('')}
<h2>Map of ${SCOPE_TITLES[of]}</h2>
<p class="key"><i class="natural"></i>met naturally<i class="forced"></i>met by force alone<i></i>unmet</p>
${servicesOf(pairs)
  .map(([service, own]) => `<h3>${escapeMarkup(service)}</h3><div class="map">${own.map(square).join('')}</div>`)
  .join('\n')}
<h2>Unmet: ${String(unmet.length)}</h2>
<table><tr><th>Operation<th>Code<th>Meet it by</tr>
${unmet.map(unmetRow).join('\n')}
</table>
</body></html>
`;
}

function findingSection({ rule, severity, space, label, seen, advice, asks, requests }: Finding): string {
  const rows = requests.map(
    ({ at, realAt, method, path, status, code = '' }) =>
      `<tr><td><code>${at}</code><td><code>${realAt}</code><td><code>${escapeMarkup(`${method} ${path}`)}</code><td>${status === 0 ? 'no answer' : String(status)} <code>${escapeMarkup(code)}</code></tr>`,
  );
  const quote = asks === undefined ? '' : `<blockquote>${escapeMarkup(asks)}</blockquote>`;
  return `<h3 class="${severity}">${severity}: ${rule} in ${escapeMarkup(label ?? space)}</h3><p>${escapeMarkup(seen)}</p><p>${escapeMarkup(advice)}</p>${quote}
<table><tr><th>Virtual time<th>Real time<th>Request<th>Answer</tr>${rows.join('')}</table>`;
}

function square({ operation, code, state }: CoveredPair): string {
  return `<i class="${state}" title="${escapeMarkup(`${operation}: ${code}`)}"></i>`;
}

function unmetRow({ service, operation, code, meet }: CoveredPair): string {
  return `<tr><td>${escapeMarkup(`${service} ${operation}`)}<td><code>${escapeMarkup(code)}</code><td><code>${escapeMarkup(meet.natural ?? meet.forced)}</code></tr>`;
}

function servicesOf(pairs: readonly CoveredPair[]): readonly (readonly [string, readonly CoveredPair[]])[] {
  const services = [...new Set(pairs.map(({ service }) => service))];
  return services.map((name) => [name, pairs.filter(({ service }) => service === name)]);
}

function cells(share: Share, verdict: Verdict): string {
  const { natural, forced } = share;
  return `${shareWords(share, verdict)}<td>${String(natural)} / ${String(forced)}`;
}
