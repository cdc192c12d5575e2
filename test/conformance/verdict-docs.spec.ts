import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** The findings in a report, as severity and rule. */
function findingsIn(report: string): readonly string[] {
  const text = readFileSync(resolve(ROOT, 'docs/verdicts', report), 'utf8');
  return [...text.matchAll(/^- \*\*(\w+: [\w-]+)\*\*/gm)].map(([, finding = '']) => finding);
}

describe('the payments app', () => {
  it('is judged as docs/verdicts says: `npm run docs:verdicts`', async () => {
    const words = [resolve(ROOT, 'tools/payments-verdicts.mjs'), '--check'];
    const said = await new Promise((done) => {
      execFile(process.execPath, words, (error, _out, err) => {
        done({ failed: error !== null, err });
      });
    });
    expect(said).toEqual({ failed: false, err: '' });
  }, 60_000);

  it('is told its five mistakes where it is naive, and nothing where it is correct', () => {
    expect(findingsIn('naive.md')).toEqual([
      'critical: blind-money-retry',
      'warning: retried-refusal',
      'warning: ignored-retry-after',
      'warning: no-backoff',
      'warning: stale-token',
    ]);
    expect(findingsIn('correct.md')).toEqual([]);
  });
});
