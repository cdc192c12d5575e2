import type { FormFault } from '@sadpath/forms';

/** What a fault is about, and what it says where nobody knows better. */
type Row = Pick<FormFault, 'in' | 'field' | 'rule' | 'message'>;

const BODY = { in: 'body', field: 'body' } as const;
const REQUEST = { in: 'path', field: 'request' } as const;

/** Everything that keeps a request from being read, whoever finds it; each service has a code of its own for each rule. */
const CAUSES = {
  json: { ...BODY, rule: 'isJson', message: 'Malformed JSON' },
  length: { ...BODY, rule: 'maxBytes', message: 'The body is too large' },
  contentType: { ...BODY, rule: 'contentType', message: 'Content-Type must be application/json' },
  contentEncoding: { ...BODY, rule: 'contentEncoding', message: 'The body is not encoded as it declares' },
  charset: { ...BODY, rule: 'charset', message: 'The body is not UTF-8' },
  escape: { in: 'path', field: 'path', rule: 'escape', message: 'The path has an escape that cannot be read' },
  headers: { ...REQUEST, rule: 'headers', message: 'The headers of the request are too large' },
  method: { ...REQUEST, rule: 'method', message: 'The method of the request is not known' },
  http: { ...REQUEST, rule: 'http', message: 'The request could not be read as HTTP' },
} as const satisfies Readonly<Record<string, Row>>;

/** Why a request cannot be read. */
export type UnreadableCause = keyof typeof CAUSES;

/** What Fastify and Node's parser of HTTP call these causes; whatever else they refuse is no good HTTP. */
const BY_CODE = new Map<string, UnreadableCause>([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'contentType'],
  ['FST_ERR_CTP_EMPTY_TYPE', 'contentType'],
  ['FST_ERR_CTP_INVALID_TYPE', 'contentType'],
  ['FST_ERR_ROUTE_MISSING_CONTENT_TYPE', 'contentType'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'length'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'json'],
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'json'],
  ['FST_ERR_BAD_URL', 'escape'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'escape'],
  ['HPE_HEADER_OVERFLOW', 'headers'],
  ['HPE_INVALID_METHOD', 'method'],
]);

export function unreadableFault(cause: UnreadableCause, message: string = CAUSES[cause].message): FormFault {
  const { in: place, field, rule } = CAUSES[cause];
  return { in: place, field, kind: 'malformed', rule, message };
}

/** The fault for a refusal of the framework or of the parser of HTTP, by its code. */
export function faultOfCode(code: string | undefined): FormFault {
  return unreadableFault(BY_CODE.get(code ?? '') ?? 'http');
}
