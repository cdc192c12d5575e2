import type { CoveredPair } from '../coverage/pair';
import type { Finding } from '../conduct/finding';
import { escapeMarkup } from './escape-markup';
import { lostLines, SCOPE_TITLES, type Verdict } from './verdict';

/** A report as JUnit's XML: a test for each pair, skipped where it was not met, and one for each finding on conduct, failed. */
export function junitReport(verdict: Verdict): string {
  const { of, pairs, findings, shortcomings, hasCalls } = verdict;
  const lost = lostLines(verdict);
  const skipped = pairs.filter(({ state }) => state === 'unmet').length;
  const covered = pairs.length > 0 ? pairs.map(pairCase) : [emptyCase(hasCalls)];
  const counts = pairs.length > 0 ? { tests: pairs.length, skipped } : { tests: 1, skipped: 1 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="sadpath">',
    suite(`coverage of ${SCOPE_TITLES[of]}`, { ...counts, failures: 0 }, covered),
    suite('conduct', { tests: findings.length + lost.length, skipped: lost.length, failures: failuresOf(findings) }, [
      ...findings.map(findingCase),
      ...lost.map(lostCase),
    ]),
    suite('gate', { tests: 1, skipped: 0, failures: shortcomings.length > 0 ? 1 : 0 }, [gateCase(shortcomings)]),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly skipped: number;
  readonly failures: number;
}

function suite(name: string, { tests, skipped, failures }: Counts, cases: readonly string[]): string {
  const counts = `tests="${String(tests)}" failures="${String(failures)}" errors="0" skipped="${String(skipped)}"`;
  return [`  <testsuite name="${escapeMarkup(name)}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

function pairCase({ service, operation, code, state, meet }: CoveredPair): string {
  const head = `    <testcase classname="${escapeMarkup(`${service}.${operation}`)}" name="${escapeMarkup(code)}"`;
  if (state !== 'unmet') return `${head}/>`;
  return `${head}><skipped message="${escapeMarkup(`unmet; ${meet.natural ?? meet.forced}`)}"/></testcase>`;
}

/** A suite without a test says nothing; this one says why it has none. */
function emptyCase(hasCalls: boolean): string {
  const why = hasCalls ? 'nothing to meet' : 'nothing called';
  return `    <testcase classname="coverage" name="${why}"><skipped message="${why}"/></testcase>`;
}

function findingCase({ rule, severity, space, label, seen, advice }: Finding): string {
  const head = `    <testcase classname="conduct.${rule}" name="${escapeMarkup(`${label ?? space}: ${seen}`)}"`;
  if (severity === 'info') return `${head}/>`;
  return `${head}><failure type="${severity}" message="${escapeMarkup(seen)}">${escapeMarkup(advice)}</failure></testcase>`;
}

function lostCase(line: string): string {
  return `    <testcase classname="conduct" name="what can no longer be told"><skipped message="${escapeMarkup(line)}"/></testcase>`;
}

function gateCase(shortcomings: readonly string[]): string {
  const head = '    <testcase classname="gate" name="enough"';
  if (shortcomings.length === 0) return `${head}/>`;
  return `${head}><failure message="${escapeMarkup(shortcomings.join('; '))}"/></testcase>`;
}

function failuresOf(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info').length;
}
