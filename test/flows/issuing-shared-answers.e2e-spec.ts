import type { HttpAnswer } from '@sadpath/recipes';
import { ENVELOPES, type EnvelopeName } from '../support/expect-refusal';
import { playIn } from '../support/play-in';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';

/** Situations that the platform does not let a caller tell apart (issuing §2.5, §5). */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  network: ['ip_not_allowlisted', 'fcrdns_forward_failed', 'fcrdns_reverse_failed', 'fcrdns_resolver_unavailable'],
  keys: ['api_key_invalid', 'api_key_wrong_program', 'api_key_wrong_environment'],
  ids: ['cardholder_not_found', 'resource_in_other_program', 'resource_in_other_environment'],
  tokens: ['otp_token_unknown', 'otp_token_expired', 'otp_listener_expired', 'otp_token_deleted'],
  locks: ['cardholder_locked_under_review', 'cardholder_locked_approved', 'cardholder_locked_pending'],
  funds: ['insufficient_funds', 'funds_not_cleared'],
  failures: ['internal_error', 'internal_error_uncommitted'],
  gateways: ['upstream_bad_response', 'upstream_bad_response_committed', 'upstream_timeout', 'edge_bad_gateway'],
  outages: ['upstream_unavailable', 'edge_unavailable'],
};

/** Headers that differ from one request to the next. */
const OWN = new Set([
  'date',
  'content-length',
  'x-request-id',
  'x-sandbox-request-id',
  'x-sandbox-time',
  'x-sandbox-space',
]);

async function answerOf(code: string, envelope: EnvelopeName): Promise<HttpAnswer> {
  const recipe = suiteFacts().recipes.find((each) => each.service === 'issuing' && each.code === code)!;
  const space = await TestSpace.make();
  const { last } = await playIn(space, recipe, { lastHeaders: { 'x-sandbox-envelope': envelope } });
  const [entry] = (await space.journal(1)).items;
  expect(entry?.code).toBe(code);
  return last!;
}

/** All that an answer tells besides which request it answers, and when. */
function told({ status, headers, body }: HttpAnswer): unknown {
  const { path: _path, method: _method, timestamp: _timestamp, ...rest } = body as Record<string, unknown>;
  return {
    status,
    body: rest,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name))),
  };
}

describe.each(ENVELOPES)('in the %s envelope a caller cannot tell apart', (envelope) => {
  it.each(Object.entries(ALIKE))('%s', async (_, codes) => {
    const [first, ...others] = await Promise.all(codes.map((code) => answerOf(code, envelope)));
    expect(others.length).toBe(codes.length - 1);
    for (const other of filled(others)) expect(told(other)).toEqual(told(first!));
  });
});
