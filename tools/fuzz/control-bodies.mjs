const CODE = { error: { code: 'ERR_WALLET_FROZEN' } };
const LATE = { match: { service: 'banking', event: 'transaction.completed' }, delivery: 'LATE', lateBy: 'PT1H' };

/** Good bodies of control operations, whose document leaves them to their reader; the fuzzer changes them in some place. */
export const CONTROL_BODIES = {
  postSpaces: [{ seed: 'x', clock: '2026-02-21T10:00:00Z' }, { ttlMs: 60_000, envelope: 'native' }, { fixtures: 'none', label: 'a test' }],
  patchSpacesId: [{ settings: { 'dcms.rateLimit': 100 } }, { label: 'a test', counted: false }],
  patchSpace: [{ settings: { 'wallet.rateLimit': 100, 'banking.reviewMs': 5 } }, { envelope: 'standard' }],
  postReset: [undefined, {}],
  postFaults: [
    { match: { service: 'wallet', operation: 'debitWallet' }, ...CODE, times: 2, skip: 1 },
    { match: { service: 'wallet' }, status: 429, probability: 0.5, seed: 's', ttlMs: 1_000 },
    { match: { service: 'cbs-connector' }, error: { code: 'cbs.timeout' }, phase: 'after', then: [CODE] },
    { match: { service: 'banking', body: { amount: 1 }, headers: { a: 'b' } }, delay: { type: 'uniform', min: 1, max: 3 } },
    { match: { path: '/dcms/' }, delay: { type: 'lognormal', median: 1, sigma: 0.1 }, network: 'EMPTY_RESPONSE' },
    LATE,
  ],
  putClock: [
    { action: 'advance', duration: 'PT1H' },
    { action: 'advance', duration: 'P30D' },
    { action: 'freeze' },
    { action: 'freeze', instant: '2026-02-21T10:00:00Z' },
    { action: 'set', instant: '2030-01-01T00:00:00Z' },
    { action: 'resume' },
    { action: 'reset' },
  ],
  postJobsRun: [{ service: 'otp', job: 'expire', entity: 'x' }, { service: 'wallet', job: 'constructor', entity: '1' }],
  putDependencies: [{ 'core-bank': { state: 'down' } }, { hsm: 'up' }],
  putDependenciesName: [{ state: 'down' }, { state: 'slow', slowMs: 5 }, { state: 'up' }],
  postRequestsFind: [{ service: 'wallet', status: 404 }, { path: '/dcms', limit: 5 }],
  postRequestsCount: [{ service: 'wallet' }, { outcome: 'forced', code: 'x' }],
  postRequestsWait: [{ service: 'wallet', count: 1, timeoutMs: 5 }, { timeoutMs: 1 }],
  putStateServiceCollection: [{}, { items: [] }, [{ id: 'x', version: 1 }], { x: { id: 'x', balance: '10.00' } }],
  postSeed: [{ states: [{ recipe: 'wallet/ERR_WALLET_FROZEN' }] }, { wallet: { frozen: { balance: 500 } } }, { states: { a: { steps: [] } } }],
  postRecipesServiceCodeRun: [undefined, {}, { space: 'fuzz-run', envelope: 'native' }],
  postCoverageMerge: [{ version: 1, pairs: [] }, { spaces: [{ id: 'x', pairs: [['wallet', 'debitWallet', 'ERR_WALLET_FROZEN', 1]] }] }],
  putIssuingDns: [{ type: 'TXT', name: 'example.com', values: ['x'] }, { records: [{ type: 'MX', name: 'a.b', value: 'c' }] }],
  putIssuingProgramsIdAllowlist: [{ addresses: ['10.0.0.0/8'] }, { allowlist: ['127.0.0.1'] }],
  postIssuingCertificates: [{ name: 'C9', program: 'P1' }, { csr: 'x', notAfter: '2026-01-01T00:00:00Z' }],
  putIssuingWebhook: [{ url: 'http://127.0.0.1:9/hook' }, { url: null }],
  putIssuingCardholdersIdOffice: [{ state: 'approved' }, { status: 'rejected', reason: 'x' }],
  postIssuingBankRegistrationsIdReply: [{ reply: 'accepted' }, { status: 'refused' }],
}; // prettier-ignore
