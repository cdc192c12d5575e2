import { readFileSync } from 'node:fs';

/** The words that run projects of jest with a report in a file; what a failed test left at work ends too. */
export function jestWords(projects, report, workers = 1) {
  return [
    '--selectProjects',
    ...projects,
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${report}`,
    '--silent',
    '--forceExit',
  ];
}

/** The tests of a jest run. A file that does not load, and a run that fails though its tests pass, is one failure. */
export function countTests(code, report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** What people read of a failed run: the files that passed say nothing. */
export function failuresOf(output) {
  return output.replaceAll(/^PASS .*\n/gm, '').trim();
}
