import { BadDirective, parseDirectives } from './parse-directives';

describe('the directives of a request', () => {
  it('are none without the headers that ask for something', () => {
    expect(parseDirectives({})).toBeUndefined();
    expect(parseDirectives({ prefer: 'respond-async, return=minimal' })).toBeUndefined();
    expect(parseDirectives({ 'x-sandbox-space': 'a' })).toBeUndefined();
  });

  it('leave the phase to the code unless one is named', () => {
    expect(parseDirectives({ 'x-sandbox-error': 'otp.expired' })).not.toHaveProperty('phase');
    expect(parseDirectives({ prefer: 'code=500' })).not.toHaveProperty('phase');
  });

  it.each([
    [{ 'x-sandbox-error': 'otp.expired' }, { code: 'otp.expired', source: 'header:x-sandbox-error' }],
    [{ 'x-sandbox-error': 'otp.expired; phase=after' }, { code: 'otp.expired', phase: 'after' }],
    [{ 'x-sandbox-error': 'otp.expired;phase=before;retryAfter=7' }, { phase: 'before', retryAfter: 7 }],
    [{ 'x-sandbox-delay': '250' }, { delayMs: 250, source: 'header:x-sandbox-delay' }],
    [{ 'x-sandbox-fault': 'EMPTY_RESPONSE' }, { network: 'EMPTY_RESPONSE', source: 'header:x-sandbox-fault' }],
    [
      { 'x-sandbox-error': 'a', 'x-sandbox-delay': '0' },
      { code: 'a', delayMs: 0, source: 'header:x-sandbox-error' },
    ],
    [{ prefer: 'code=404' }, { status: 404, source: 'header:prefer' }],
    [{ prefer: 'example=otp.expired' }, { code: 'otp.expired', source: 'header:prefer' }],
    [{ prefer: 'respond-async, example="otp.expired"' }, { code: 'otp.expired' }],
    [{ prefer: ['wait=1', 'code=500'] }, { status: 500 }],
    [
      { prefer: 'code=404', 'x-sandbox-error': 'a' },
      { code: 'a', source: 'header:x-sandbox-error' },
    ],
  ])('are read from %j', (headers, expected) => {
    expect(parseDirectives(headers)).toMatchObject(expected);
  });

  it.each([
    { 'x-sandbox-error': '' },
    { 'x-sandbox-error': ';phase=after' },
    { 'x-sandbox-error': 'a;phase=later' },
    { 'x-sandbox-error': 'a;when=after' },
    { 'x-sandbox-error': 'a;phase=after;phase=before' },
    { 'x-sandbox-error': 'a;retryAfter=1;retryAfter=2' },
    { 'x-sandbox-delay': 'long' },
    { 'x-sandbox-delay': '-1' },
    { 'x-sandbox-delay': '120001' },
    { 'x-sandbox-delay': '' },
    { 'x-sandbox-fault': 'RESET' },
    { prefer: 'code=999' },
    { prefer: 'code=teapot' },
    { prefer: 'code=302' },
    { prefer: 'code=404, code=409' },
    { prefer: 'example=' },
  ])('are refused when they cannot be followed: %j', (headers) => {
    expect(() => parseDirectives(headers)).toThrow(BadDirective);
  });

  it('name the valid values when they are refused', () => {
    expect(() => parseDirectives({ 'x-sandbox-fault': 'RESET' })).toThrow(
      expect.objectContaining({ header: 'X-Sandbox-Fault', valid: expect.arrayContaining(['EMPTY_RESPONSE']) }),
    );
  });
});
