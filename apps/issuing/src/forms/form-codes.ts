/** What an operation may answer to a body of which it reads nothing: it must be JSON and an object all the same. */
export const STRAY_BODY_CODES = ['malformed_json', 'content_type_invalid', 'body_missing'] as const;

/** What an operation with a body may answer before its fields are looked at (contract §5.1). */
export const BODY_CODES = [...STRAY_BODY_CODES, 'wrong_field_type'] as const;

/** What a list may answer to its query (contract §2.8). */
export const QUERY_CODES = ['query_type_invalid', 'field_range', 'field_enum'] as const;

/** What an operation may answer to the id of a cardholder. */
export const CARDHOLDER_CODES = [
  'cardholder_not_found',
  'resource_in_other_program',
  'resource_in_other_environment',
] as const;

/** What an operation may answer to the id of a card. */
export const CARD_CODES = ['card_not_found', 'resource_in_other_program', 'resource_in_other_environment'] as const;

/** What an operation may answer to the id of a wallet. */
export const WALLET_CODES = ['wallet_not_found', 'resource_in_other_program', 'resource_in_other_environment'] as const;

/** What a system behind the platform may bring about (contract §2.11). */
export const UPSTREAM_CODES = ['upstream_unavailable', 'upstream_bad_response', 'upstream_timeout'] as const;

/** What the ledger of the platform may bring about. */
export const LEDGER_CODES = ['upstream_unavailable', 'internal_error', 'upstream_timeout'] as const;

/** What a write that moves money may bring about. */
export const MONEY_CODES = [
  'upstream_unavailable',
  'internal_error_uncommitted',
  'upstream_bad_response_committed',
  'upstream_timeout',
  'client_timeout_committed',
] as const;
