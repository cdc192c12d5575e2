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

  it.each([
    ['warning', 2],
    ['critical', 1],
  ] as const)('that fails on %s counts %i findings of one each', (failOn, count) => {
    const findings = (['info', 'critical', 'warning'] as const).map((severity): Finding => ({ ...finding, severity }));
    const judged = verdictOf({ coverage, findings }, { ...DEFAULT_CONFIG, failOn });
    expect(judged.findings.map(({ severity }) => severity)).toEqual(['critical', 'warning', 'info']);
    expect(judged.shortcomings).toEqual([`${String(count)} findings on conduct are ${failOn} or worse`]);
  });

  it('that fails on critical findings is a yes where there are lesser ones', () => {
    const lesser: Finding = { ...finding, severity: 'warning' };
    expect(verdictOf({ coverage, findings: [lesser] }, { ...DEFAULT_CONFIG, failOn: 'critical' }).shortcomings).toEqual(
      [],
    );
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

describe.each(REPORT_FORMATS)('of nothing the report as %s', (format) => {
  const reportOf = (met: Parameters<typeof coverageOf>[1], config: Partial<typeof DEFAULT_CONFIG>): string => {
    const evidence = { coverage: coverageOf(declared, met), findings: [] };
    return renderReport(format, verdictOf(evidence, { ...DEFAULT_CONFIG, ...config }));
  };
  /** A program reads null where the others read the words. */
  const told = (words: string): string => (format === 'json' ? '"percent": null' : words);

  it('says that nothing was called, and knows no percents of it', () => {
    const text = reportOf([], { min: 1 });
    expect(text).toContain(told('nothing called'));
    expect(text).toMatch(/nothing was called, so no pair could be met, and 1 % are wanted/);
    expect(text).not.toMatch(/100 %|"percent": 100/);
  });

  it('says that there is nothing to meet where all of what was called is ignored', () => {
    const text = reportOf([{ ...met, code: '' }], { min: 100, ignore: ['*'] });
    expect(text).toContain(told('nothing to meet'));
    expect(text).not.toMatch(/not enough|nothing called|100 %/i);
  });
});

it.each(REPORT_FORMATS)('the report as %s tells how much can no longer be told of conduct', (format) => {
  const lost = { findings: { info: 41, warning: 2, critical: 0 }, requests: 307 };
  const text = renderReport(format, verdictOf({ coverage, findings: [], lost }, DEFAULT_CONFIG));
  const words =
    format === 'json' ? ['"info": 41', '"requests": 307'] : ['let go were 2 warning, 41 info', '307 requests'];
  for (const each of words) expect(text).toContain(each);
  expect(renderReport(format, verdict())).not.toMatch(/let go|judged/);
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
    expect(xml).toMatch(/<testsuite name="gate" tests="1" failures="1" errors="0" skipped="0"/);
    expect(renderReport('junit', verdict())).toMatch(/<testsuite name="gate" tests="1" failures="0"/);
  });
});
