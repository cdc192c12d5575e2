import { htmlReport } from './html-report';
import { junitReport } from './junit-report';
import { markdownReport } from './markdown-report';
import { terminalReport } from './terminal-report';
import type { Verdict } from './verdict';

/** The forms of a report: for a terminal, the summary of a CI job, its list of tests, a browser, or a program. */
export const REPORT_FORMATS = ['terminal', 'markdown', 'junit', 'html', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const RENDERERS: Readonly<Record<ReportFormat, (verdict: Verdict) => string>> = {
  terminal: terminalReport,
  markdown: markdownReport,
  junit: junitReport,
  html: htmlReport,
  json: (verdict) => `${JSON.stringify(verdict, null, 2)}\n`,
};

/** A verdict as text that ends with a line end. */
export function renderReport(format: ReportFormat, verdict: Verdict): string {
  return RENDERERS[format](verdict);
}
