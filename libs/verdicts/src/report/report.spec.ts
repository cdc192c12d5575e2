import type { Finding } from '../conduct/finding';
import { coverageOf } from '../coverage/coverage-of';
import { DEFAULT_CONFIG } from './config';
import { renderReport, REPORT_FORMATS } from './render-report';
import { verdictOf, type Verdict } from './verdict';

const NASTY = `a <b> & "c" | 'd'`;
const met = { service: 'wallet', operation: 'debit', natural: 1, forced: 0, firstAt: 0, lastAt: 0, spaces: [] };
const declared = ['FROZEN', 'LIMIT', 'FUNDS'].map((code) => ({
  service: 'wallet',
  operation: 'debit',
  code: `wallet/${code}`,
  meet: { forced: `curl -H '${code}'` },
}));
const coverage = coverageOf(declared, [
  { ...met, code: 'wallet/FROZEN' },
  { ...met, code: 'wallet/LIMIT', natural: 0, forced: 1 },
]);
const finding: Finding = {
  rule: 'blind-money-retry',
  severity: 'critical',
  space: 's',
  label: NASTY,
  seen: '100.00 moved twice',
  advice: 'Keep the key.',
  requests: [
    {
      id: 'r',
      at: '2026-01-01T00:00:00.000Z',
      realAt: '2026-01-01T00:00:00.000Z',
      service: 'wallet',
      method: 'POST',
      path: '/pay',
      status: 0,
    },
  ],
};
const verdict = (config: Partial<typeof DEFAULT_CONFIG> = {}): Verdict =>
  verdictOf({ coverage, findings: [finding] }, { ...DEFAULT_CONFIG, ...config });

describe('a verdict', () => {
  it.each([
    [{}, 0],
    [{ min: 66 }, 0],
    [{ min: 67 }, 1],
    [{ min: 100, ignore: ['wallet/FUNDS'] }, 0],
    [{ failOn: 'critical' as const }, 1],
    [{ min: 100, failOn: 'warning' as const }, 2],
  ])('by %j has %i shortcomings', (config, count) => {
    expect(verdict(config).shortcomings).toHaveLength(count);
  });

  it.each(['called', 'used', 'all'] as const)('is a no where nothing was called, of %s', (of) => {
    const evidence = { coverage: coverageOf(declared, []), findings: [] };
    const judge = (min: number): Verdict => verdictOf(evidence, { ...DEFAULT_CONFIG, of, min });
    expect(judge(1).shortcomings).toHaveLength(1);
    expect(judge(0).shortcomings).toEqual([]);
  });
});

describe.each(REPORT_FORMATS)('the report as %s', (format) => {
  const text = renderReport(format, verdict({ min: 80 }));

  it('tells what was not met and how to meet it, each finding, and why it is not enough', () => {
    for (const word of ['wallet/FUNDS', 'FUNDS', 'blind-money-retry', '100.00 moved twice', '2 of 3'])
      expect(text).toContain(word);
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('markup', () => {
  it('shows text that looks like it as text', () => {
    for (const format of ['html', 'junit'] as const) {
      expect(renderReport(format, verdict())).toContain('a &lt;b&gt; &amp; &quot;c&quot;');
      expect(renderReport(format, verdict())).not.toContain('<b>');
    }
  });

  it('of the page loads nothing', () => {
    expect(renderReport('html', verdict())).not.toMatch(/<script|<link|src=|url\(/);
  });

  it('of JUnit counts what it has', () => {
    const xml = renderReport('junit', verdict({ min: 80 }));
    expect(xml).toContain('tests="3" failures="0" errors="0" skipped="1"');
    expect(xml.match(/<failure/g)).toHaveLength(2);
  });
});
