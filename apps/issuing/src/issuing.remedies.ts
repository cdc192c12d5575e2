import { issuingCatalog } from '@sadpath/catalog';
import { defineRemedies, type Json, type RecipeStep } from '@sadpath/recipes';
import { dependency, JO, K1, post, put } from './issuing.recipe-steps';

const LIST = '/v2/cardholders';
const read = (path: string): RecipeStep => ({ method: 'GET', path, headers: K1 });
const validate = (cardholderId: number, result: 'pass' | 'fail'): RecipeStep =>
  post('/v2/staging/kyc/validate', { cardholderId, result });
const SUBMIT_DRAFT = put('/v2/cardholders/1001/kyc-submit');

/** Reads what is printed on the card that waits to be activated. */
const READ_CARD: RecipeStep = { ...read('/v2/cards/5002/sensitive'), name: 'printed' };
const ACTIVATION: Readonly<Record<string, Json>> = {
  cardNumber: '{{printed.data.cardNumber}}',
  expMonth: '{{printed.data.expMonth}}',
  expYear: '{{printed.data.expYear}}',
  cvv: '{{printed.data.cvv}}',
  newPin: '0021',
};
const ACTIVATE: readonly RecipeStep[] = [READ_CARD, put('/v2/cards/5002/activate', ACTIVATION)];

const FRESH_LISTENER = {
  steps: [{ ...post('/v2/otp/listeners', { cardId: 5001 }), name: 'fresh' }],
  request: { path: '/v2/otp/{{fresh.data.token}}' },
} as const;

/** A certificate of the first program that is asked for under a name, with these domains. */
const certificate = (name: string): RecipeStep => ({
  says: 'Have a certificate signed',
  method: 'POST',
  path: '/__admin/issuing/certificates',
  body: {
    name,
    organizationalUnits: ['Northwind Cards'],
    commonName: 'api.northwind.test',
    dnsNames: ['api.northwind.test'],
  },
});

const WITH_C1 = { request: { headers: { 'x-sandbox-client-cert': 'C1' } } };
const WITH_KEY = { request: { headers: K1 } };
const FROM_LISTED = { request: { headers: { 'x-sandbox-client-ip': '127.0.0.1' } } };
const AS_JO = { request: { body: JO } };
/** Reads the newest move of money of the wallets, once the system that failed is back. */
const checkWallets = (system: string): readonly RecipeStep[] => [
  dependency(system, 'up'),
  { ...read('/v2/wallets/transactions?limit=1'), name: 'newest' },
];
const NEWEST = 'newest.data.items.0';

/** What leads past each situation after which something is to be done (contract issuing §5). */
export const issuingRemedies = defineRemedies(issuingCatalog, {
  tls_client_certificate_missing: WITH_C1,
  tls_issuer_untrusted: WITH_C1,
  tls_certificate_expired: {
    steps: [certificate('NEXT')],
    request: { headers: { 'x-sandbox-client-cert': 'NEXT' } },
  },
  tls_certificate_revoked: WITH_C1,
  csr_wildcard_refused: { steps: [certificate('CF')], request: { headers: { 'x-sandbox-client-cert': 'CF' } } },
  malformed_json: AS_JO,
  wrong_field_type: { request: { body: { amount: 25_000 } } },
  body_missing: { request: { body: { name: 'Travel' } } },
  content_type_invalid: { request: { headers: { 'content-type': 'application/json' } } },
  path_id_invalid: { request: { path: `${LIST}/1003` } },
  query_type_invalid: { request: { path: `${LIST}?limit=10` } },
  api_key_missing: WITH_KEY,
  api_key_invalid: WITH_KEY,
  api_key_revoked: WITH_KEY,
  api_key_wrong_program: WITH_KEY,
  api_key_wrong_environment: WITH_KEY,
  ip_not_allowlisted: FROM_LISTED,
  fcrdns_forward_failed: FROM_LISTED,
  fcrdns_reverse_failed: FROM_LISTED,
  compliance_restricted: { steps: [SUBMIT_DRAFT, validate(1001, 'pass')] },
  sumsub_not_enabled: { request: { body: { sumsubEnabled: 0 } } },
  cardholder_not_found: { request: { path: `${LIST}/1003` } },
  card_not_found: { request: { path: '/v2/cards/5001' } },
  wallet_not_found: { request: { path: '/v2/wallets/3001' } },
  resource_in_other_program: {
    request: { headers: { 'x-api-key': 'iss_stg_p2_primary', 'x-sandbox-client-cert': 'C2' } },
  },
  resource_in_other_environment: {
    request: { headers: { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' } },
  },
  otp_token_unknown: FRESH_LISTENER,
  otp_token_expired: FRESH_LISTENER,
  otp_listener_expired: FRESH_LISTENER,
  otp_token_deleted: FRESH_LISTENER,
  route_not_found: { request: { path: LIST } },
  cardholder_locked_under_review: { steps: [validate(1002, 'fail')] },
  cardholder_locked_approved: { request: { body: { lastName: null, cellNum: '4155550101' } } },
  cardholder_locked_pending: { impossible: 'no request moves a pending cardholder into review' },
  kyc_submit_not_allowed: { steps: [validate(1002, 'fail')] },
  kyc_link_not_allowed: { steps: [SUBMIT_DRAFT] },
  kyc_force_not_allowed: { steps: [SUBMIT_DRAFT] },
  card_status_not_changeable: { steps: ACTIVATE },
  card_pin_not_changeable: { steps: ACTIVATE },
  card_not_active_for_otp: { steps: [put('/v2/cards/5003/status', { newStatus: 1 })] },
  insufficient_funds: { steps: [post('/v2/staging/deposits', { walletId: 3001, amount: '999999.99' })] },
  funds_not_cleared: { wait: 'P5D' },
  card_design_not_approved: { request: { body: { cardType: 0 } } },
  field_too_long: { request: { body: { nameOnCard: 'CLEO APPROVED' } } },
  field_too_short: AS_JO,
  field_pattern: AS_JO,
  field_enum: AS_JO,
  field_required: AS_JO,
  field_range: { request: { path: `${LIST}?limit=200` } },
  transaction_limit_exceeded: { request: { body: { transactionLimit: 1_000 } } },
  activation_details_mismatch: { steps: [READ_CARD], request: { body: ACTIVATION } },
  pin_mismatch: { request: { body: { oldPin: '0013' } } },
  transfer_same_wallet: { request: { body: { destinationType: 1, destinationId: 5001 } } },
  otp_target_ambiguous: { request: { body: { cardId: 5001 } } },
  webhook_url_invalid: { request: { body: { webhookUrl: 'https://example.test/x' } } },
  simulation_amount_invalid: { request: { body: { amount: '12.50' } } },
  rate_limited: { wait: 'PT1M' },
  internal_error_uncommitted: {
    steps: checkWallets('ledger'),
    finds: { at: `${NEWEST}.transId`, is: 80_001, means: 'the newest transaction is older than the request' },
  },
  upstream_bad_response_committed: {
    steps: checkWallets('processor'),
    finds: { at: `${NEWEST}.transId`, is: 90_001, means: 'a transaction that was not there before' },
    request: { body: { amount: 500 } },
  },
  upstream_timeout: {
    steps: [dependency('processor', 'up'), { ...read('/v2/cards/5001'), name: 'card' }],
    finds: { at: 'card.data.issuerCardStatus', is: 2, means: 'On Hold' },
    request: { body: { newStatus: 1 } },
  },
  client_timeout_committed: {
    steps: [dependency('bank', 'up'), { ...read('/v2/cards/transactions?limit=1'), name: 'newest' }],
    finds: { at: `${NEWEST}.amount`, is: '1000', means: 'the deposit' },
    request: { body: { transactionAmount: 500 } },
  },
});
