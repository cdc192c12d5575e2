import { login, refused, rulesFor, type Sent } from './spec-support';

const AWAY_AT_DEPOSIT: Sent = { operation: 'deposit', path: '/deposit', status: 503 };
const OTHER_TOKEN = { body: 'b', token: 'another' };

const referred = { ...AWAY_AT_DEPOSIT, body: { amount: '100.00', reference: 'r-1' } };

describe('a payment that is sent again is not blind, where', () => {
  it.each<readonly [string, readonly Sent[]]>([
    ['the platform knows its reference', [referred, { ...referred, status: 201 }]],
    [
      'it can be done once only',
      [
        { operation: 'undo', path: '/fees/1/undo', status: 502 },
        { operation: 'undo', path: '/fees/1/undo' },
      ],
    ],
    ['another user sends it', [refused('AWAY', 503), { key: 'l', digests: OTHER_TOKEN }]],
  ])('%s', (_, sent) => {
    expect(rulesFor(...sent)).not.toContain('blind-money-retry');
  });

  it.each<readonly [string, Partial<Sent>]>([
    ['another reference', { body: { amount: '100.00', reference: 'r-2' }, digests: { body: 'c', token: 't' } }],
    ['none', { body: { amount: '100.00' }, digests: { body: 'c', token: 't' } }],
  ])('but it is where the deposit comes again under %s', (_, change) => {
    expect(rulesFor(referred, { ...referred, status: 201, ...change })).toContain('blind-money-retry');
  });

  it('nor where another deposit follows one that was repeated until it succeeded', () => {
    const next = { ...referred, body: { amount: '100.00', reference: 'r-2' }, digests: { body: 'c', token: 't' } };
    const sent = [referred, { ...referred, status: 201 }, { ...next, status: 201 }];
    expect(rulesFor(...sent)).not.toContain('blind-money-retry');
  });

  it('another user has logged in in between and sends the same', () => {
    const [mine, theirs] = [login, { ...login, digests: { body: 'their own' } }];
    const sent = [mine, refused('AWAY', 503), theirs, { key: 'l', digests: OTHER_TOKEN }];
    expect(rulesFor(...sent)).not.toContain('blind-money-retry');
  });

  it('but it is where the same client has got another token in between', () => {
    expect(rulesFor(refused('AWAY', 503), login, { key: 'l', digests: OTHER_TOKEN })).toContain('blind-money-retry');
  });
});
