/** Rules to begin with, by what they do. */
export const RULE_TEMPLATES: Readonly<Record<string, unknown>> = {
  'A code, once': { match: { service: 'wallet' }, error: { code: 'ERR_WALLET_FROZEN' }, times: 1 },
  'A lost answer': {
    match: { service: 'cbs-connector', operation: 'debit' },
    error: { code: 'cbs.timeout' },
    phase: 'after',
    times: 1,
  },
  'A late answer': { match: { service: 'banking' }, delay: { type: 'fixed', ms: 800 } },
  'A broken connection': {
    match: { service: 'wallet', method: 'POST' },
    network: 'CONNECTION_RESET_BY_PEER',
    times: 1,
  },
  'A webhook twice': { match: { service: 'banking', event: 'transaction.completed' }, delivery: 'DUPLICATE', times: 1 },
};
