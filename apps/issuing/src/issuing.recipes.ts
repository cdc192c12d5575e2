import { issuingCatalog } from '@sadpath/catalog';
import { defineRecipes, type Json, type RecipeStep } from '@sadpath/recipes';
import { dependency, JO, K1, post, put } from './issuing.recipe-steps';
import { issuingRemedies } from './issuing.remedies';

const K2 = { 'x-api-key': 'iss_stg_p2_primary', 'x-sandbox-client-cert': 'C2' };
const K3 = { 'x-api-key': 'iss_stg_p3_primary', 'x-sandbox-client-cert': 'C3' };
const PRODUCTION = { 'x-api-key': 'iss_prd_p1_primary', 'x-sandbox-client-cert': 'C1P' };

const LIST = '/v2/cardholders';
const CLEO_NAME = 'CLEO APPROVED';
const get = (path: string, headers: RecipeStep['headers'] = K1): RecipeStep => ({ method: 'GET', path, headers });
const remove = (path: string): RecipeStep => ({ method: 'DELETE', path, headers: K1 });
const advance = (duration: string): RecipeStep => ({
  method: 'PUT',
  path: '/__admin/clock',
  body: { action: 'advance', duration },
});
const from = (ip: string): RecipeStep => get(LIST, { ...K1, 'x-sandbox-client-ip': ip });
const withCertificate = (name: string): RecipeStep => get(LIST, { ...K1, 'x-sandbox-client-cert': name });

const WAITING_TOKEN = '1'.repeat(32);
const transferToCard = (amount: number): Json => ({
  sourceWalletId: 3001,
  destinationType: 1,
  destinationId: 5001,
  amount,
});
const subscribe: RecipeStep = { ...post('/v2/otp/listeners', { cardId: 5001 }), name: 'otp' };

/**
 * The shortest way to every machine name (contract §5.0–§5.8). The steps go to the plain port as C1 from 127.0.0.1 unless
 * a header says otherwise; rows below HTTP end without an answer.
 */
export const issuingRecipes = defineRecipes(issuingCatalog, issuingRemedies, {
  tls_client_certificate_missing: {
    title: 'Lists cardholders without a client certificate',
    steps: [withCertificate('none')],
  },
  tls_issuer_untrusted: {
    title: 'Lists cardholders with a certificate of another authority',
    steps: [withCertificate('CR')],
  },
  tls_certificate_expired: {
    title: 'Lists cardholders with a certificate whose 90 days are over',
    steps: [advance('P90DT1S'), get(LIST)],
  },
  tls_certificate_revoked: {
    title: 'Lists cardholders with a revoked certificate',
    steps: [withCertificate('C1R')],
  },
  csr_wildcard_refused: {
    title: 'Relies on a certificate that was requested with a wildcard',
    steps: [
      {
        says: 'Ask the development authority for a certificate with a wildcard: it refuses',
        method: 'POST',
        path: '/__admin/issuing/certificates',
        body: {
          name: 'CW',
          organizationalUnits: ['Northwind Cards'],
          commonName: 'api.northwind.test',
          dnsNames: ['*.northwind.test'],
        },
        expect: 422,
      },
      withCertificate('CW'),
    ],
  },

  malformed_json: {
    title: 'Creates a cardholder with half a JSON body',
    steps: [
      {
        method: 'POST',
        path: LIST,
        headers: { ...K1, 'content-type': 'application/json' },
        rawBody: '{"firstName":',
      },
    ],
  },
  wrong_field_type: {
    title: 'Transfers an amount written as text',
    steps: [
      post('/v2/wallets/transfer', {
        sourceWalletId: 3001,
        destinationType: 1,
        destinationId: 5001,
        amount: '25000',
      }),
    ],
  },
  body_missing: { title: 'Opens a wallet without a body', steps: [post('/v2/wallets')] },
  content_type_invalid: {
    title: 'Opens a wallet with a body called plain text',
    steps: [
      {
        method: 'POST',
        path: '/v2/wallets',
        headers: { ...K1, 'content-type': 'text/plain' },
        rawBody: '{"name":"Travel"}',
      },
    ],
  },
  path_id_invalid: { title: 'Reads a cardholder by a word', steps: [get('/v2/cardholders/abc')] },
  query_type_invalid: { title: 'Lists cardholders ten at a time, in words', steps: [get(`${LIST}?limit=ten`)] },

  api_key_missing: { title: 'Lists cardholders without a key', steps: [get(LIST, {})] },
  api_key_invalid: { title: 'Lists cardholders with an unknown key', steps: [get(LIST, { 'x-api-key': 'nope' })] },
  api_key_revoked: {
    title: 'Lists cardholders with a revoked key',
    steps: [get(LIST, { 'x-api-key': 'iss_stg_p1_revoked' })],
  },
  api_key_wrong_program: {
    title: "Shows another program's key with the certificate of the first",
    steps: [get(LIST, { 'x-api-key': 'iss_stg_p2_primary', 'x-sandbox-client-cert': 'C1' })],
  },
  api_key_wrong_environment: {
    title: 'Shows the production key to staging',
    steps: [get(LIST, { 'x-api-key': 'iss_prd_p1_primary' })],
  },

  ip_not_allowlisted: { title: 'Calls from an address that is not listed', steps: [from('127.0.0.9')] },
  fcrdns_forward_failed: {
    title: 'Calls from a listed address to which no domain resolves',
    steps: [from('127.0.0.2')],
  },
  fcrdns_reverse_failed: {
    title: 'Calls from a listed address that does not resolve back',
    steps: [from('127.0.0.3')],
  },
  fcrdns_resolver_unavailable: {
    title: 'Calls while names cannot be resolved',
    steps: [dependency('dns', 'down'), get(LIST)],
  },
  compliance_restricted: {
    title: 'Issues a virtual card to a draft',
    steps: [post('/v2/cards/virtual/1001', { nameOnCard: 'ADA DRAFT' })],
  },
  sumsub_not_enabled: {
    title: 'Asks for SumSub in a program without it',
    steps: [post(LIST, { ...JO, sumsubEnabled: 1 })],
  },

  cardholder_not_found: { title: 'Reads a cardholder nobody has', steps: [get('/v2/cardholders/999999')] },
  card_not_found: { title: 'Reads a card nobody has', steps: [get('/v2/cards/999999')] },
  wallet_not_found: { title: 'Reads a wallet nobody has', steps: [get('/v2/wallets/999999')] },
  resource_in_other_program: {
    title: "Reads another program's cardholder",
    steps: [get('/v2/cardholders/2001')],
  },
  resource_in_other_environment: {
    title: 'Reads a staging cardholder on production',
    steps: [get('/v2/cardholders/1003', PRODUCTION)],
  },
  otp_token_unknown: { title: 'Reads an unknown token', steps: [get(`/v2/otp/${'0'.repeat(32)}`)] },
  otp_token_expired: {
    title: 'Reads a code five minutes late',
    steps: [
      subscribe,
      post('/v2/staging/otp/challenge', { cardId: 5001 }),
      advance('PT301S'),
      get('/v2/otp/{{otp.data.token}}'),
    ],
  },
  otp_listener_expired: {
    title: 'Reads a listener that waited for more than a quarter of an hour',
    steps: [subscribe, advance('PT901S'), get('/v2/otp/{{otp.data.token}}')],
  },
  otp_token_deleted: {
    title: 'Deletes a listener twice',
    steps: [remove(`/v2/otp/${WAITING_TOKEN}`), remove(`/v2/otp/${WAITING_TOKEN}`)],
  },
  route_not_found: { title: 'Calls a path that does not exist', steps: [get('/v2/nothing')] },

  cardholder_locked_under_review: {
    title: 'Renames a cardholder under review',
    steps: [put('/v2/cardholders/1002', { lastName: 'Newname' })],
  },
  cardholder_locked_approved: {
    title: 'Renames an approved cardholder',
    steps: [put('/v2/cardholders/1003', { lastName: 'Newname' })],
  },
  cardholder_locked_pending: {
    title: 'Renames a cardholder on the way into review',
    steps: [put('/v2/cardholders/1008', { lastName: 'Newname' })],
  },
  cardholder_deleted: {
    title: 'Renames a deleted cardholder',
    steps: [put('/v2/cardholders/1007', { lastName: 'Newname' })],
  },
  kyc_submit_not_allowed: {
    title: 'Submits a cardholder under review',
    steps: [put('/v2/cardholders/1002/kyc-submit')],
  },
  kyc_submit_sumsub: {
    title: 'Submits a cardholder of the SumSub process',
    steps: [put('/v2/cardholders/2002/kyc-submit', undefined, K2)],
  },
  kyc_link_not_allowed: {
    title: 'Renews the link of a draft',
    steps: [post('/v2/cardholders/1001/kyc-url/refresh')],
  },
  kyc_force_not_allowed: {
    title: 'Decides a review that never began',
    steps: [post('/v2/staging/kyc/validate', { cardholderId: 1001, result: 'pass' })],
  },
  card_status_not_changeable: {
    title: 'Puts a card on hold that was never activated',
    steps: [put('/v2/cards/5002/status', { newStatus: 2 })],
  },
  card_not_activatable: {
    title: 'Activates an active card',
    steps: [
      put('/v2/cards/5001/activate', {
        cardNumber: '4000001000050013',
        expMonth: '08',
        expYear: '2030',
        cvv: '123',
        newPin: '4821',
      }),
    ],
  },
  card_pin_not_changeable: {
    title: 'Changes the PIN of a card that was never activated',
    steps: [put('/v2/cards/5002/pin', { oldPin: '0021', newPin: '4821' })],
  },
  card_closed: {
    title: 'Deposits on a closed card',
    steps: [post('/v2/cards/5004/bank-deposit', { transactionAmount: 1000 })],
  },
  card_not_active_for_otp: {
    title: 'Subscribes to the codes of a card on hold',
    steps: [post('/v2/otp/listeners', { cardId: 5003 })],
  },
  insufficient_funds: {
    title: 'Transfers more than the wallet holds',
    steps: [post('/v2/wallets/transfer', transferToCard(99_999_999))],
  },
  funds_not_cleared: {
    title: 'Transfers a deposit that has not cleared',
    steps: [
      post('/v2/wallets/3002/bank-deposit', { transactionAmount: 5000 }),
      post('/v2/wallets/transfer', {
        sourceWalletId: 3002,
        destinationType: 1,
        destinationId: 5001,
        amount: 5000,
      }),
    ],
  },
  card_design_not_approved: {
    title: 'Orders a physical card in a design that awaits approval',
    steps: [post('/v2/cards/assign/1003', { nameOnCard: CLEO_NAME, cardType: 2 })],
  },

  field_too_long: {
    title: 'Puts 27 characters on a card',
    steps: [post('/v2/cards/virtual/1003', { nameOnCard: 'CLEO APPROVED OF NORTHWIND.' })],
  },
  field_too_short: { title: 'Creates a cardholder called A', steps: [post(LIST, { ...JO, firstName: 'A' })] },
  field_pattern: {
    title: 'Writes a country in two letters instead of three',
    steps: [post(LIST, { ...JO, placeOfBirth: 'US' })],
  },
  field_enum: { title: 'Creates a cardholder of gender 9', steps: [post(LIST, { ...JO, gender: 9 })] },
  field_required: { title: 'Creates a cardholder from an empty object', steps: [post(LIST, {})] },
  field_range: { title: 'Lists 201 cardholders at once', steps: [get(`${LIST}?limit=201`)] },
  transaction_limit_exceeded: {
    title: "Raises a card's limit above its cardholder's",
    steps: [put('/v2/cards/5001/update', { transactionLimit: 500_001 })],
  },
  activation_details_mismatch: {
    title: 'Activates a card with a wrong security code',
    steps: [
      put('/v2/cards/5002/activate', {
        cardNumber: '4000001000050021',
        expMonth: '08',
        expYear: '2030',
        cvv: '000',
        newPin: '4821',
      }),
    ],
  },
  pin_mismatch: {
    title: 'Changes a PIN without knowing it',
    steps: [put('/v2/cards/5001/pin', { oldPin: '9999', newPin: '4821' })],
  },
  transfer_same_wallet: {
    title: 'Transfers from a wallet to itself',
    steps: [
      post('/v2/wallets/transfer', {
        sourceWalletId: 3001,
        destinationType: 0,
        destinationId: 3001,
        amount: 1000,
      }),
    ],
  },
  otp_target_ambiguous: {
    title: 'Subscribes without saying whose codes',
    steps: [post('/v2/otp/listeners', {})],
  },
  webhook_url_invalid: {
    title: 'Wants codes announced over plain HTTP',
    steps: [post('/v2/otp/listeners', { cardId: 5001, webhookUrl: 'http://example.test/x' })],
  },
  simulation_amount_invalid: {
    title: 'Simulates a purchase with three decimal places',
    steps: [post('/v2/staging/cards/spend', { cardId: 5001, amount: '1.234' })],
  },

  rate_limited: {
    title: 'Lists cardholders a sixth time within a minute',
    steps: [{ ...get(LIST, K3), repeat: 5 }, get(LIST, K3)],
  },

  internal_error: {
    title: 'Reads a wallet while the ledger is corrupt',
    steps: [dependency('ledger', 'corrupt'), get('/v2/wallets/3001')],
  },
  internal_error_uncommitted: {
    title: 'Transfers while the ledger is corrupt',
    steps: [dependency('ledger', 'corrupt'), post('/v2/wallets/transfer', transferToCard(1000))],
  },
  upstream_bad_response: {
    title: 'Submits a cardholder to a verification that returns an invalid response',
    steps: [dependency('kyc', 'corrupt'), put('/v2/cardholders/1001/kyc-submit')],
  },
  upstream_bad_response_committed: {
    title: 'Transfers to a card whose processor returns an invalid response',
    steps: [dependency('processor', 'corrupt'), post('/v2/wallets/transfer', transferToCard(1000))],
  },
  upstream_timeout: {
    title: 'Puts a card on hold while the processor is too slow',
    steps: [
      {
        says: 'Let the platform wait for a tenth of a second instead of five seconds',
        method: 'PATCH',
        path: '/__admin/space',
        body: { settings: { 'issuing.upstreamTimeoutMs': 100 } },
      },
      dependency('processor', 'slow', 6000),
      put('/v2/cards/5001/status', { newStatus: 2 }),
    ],
  },
  edge_bad_gateway: {
    title: 'Lists cardholders through a corrupt edge',
    steps: [dependency('issuing.gateway', 'corrupt'), get(LIST)],
  },
  upstream_unavailable: {
    title: 'Issues a card while the processor is down',
    steps: [dependency('processor', 'down'), post('/v2/cards/virtual/1003', { nameOnCard: CLEO_NAME })],
  },
  edge_unavailable: {
    title: 'Lists cardholders while the edge is down',
    steps: [dependency('issuing.gateway', 'down'), get(LIST)],
  },
  client_timeout_committed: {
    title: 'Hangs up on a deposit that the bank answers slowly',
    steps: [
      dependency('bank', 'slow', 3000),
      { ...post('/v2/cards/5001/bank-deposit', { transactionAmount: 1000 }), giveUpAfterMs: 1000 },
    ],
  },
});
