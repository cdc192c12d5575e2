/** Refusals that say for certain that nothing was posted. */
const SETTLED: ReadonlySet<string> = new Set([
  'cbs.invalid.account',
  'cbs.insufficient.balance',
  'cbs.account.frozen',
  'cbs.debit.failed',
  'cbs.credit.failed',
  'invalid.input.request',
]);

/** True when the code of a failed posting leaves no doubt that no money moved. Any other failure may have lost an answer. */
export function isSettledRefusal(code: string | undefined): boolean {
  return code !== undefined && SETTLED.has(code);
}
