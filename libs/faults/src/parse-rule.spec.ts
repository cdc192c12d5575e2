import { parseRule } from './parse-rule';
import { FALLBACK, problemsOf, WORDS } from './spec-support';

describe('a rule', () => {
  it('is read with everything it may say', () => {
    const rule = parseRule(
      {
        id: 'mine',
        match: {
          service: 'cbs-connector',
          operation: 'debit',
          method: 'POST',
          path: '/dcms/cbs/debit',
          body: { a: 1 },
        },
        error: { code: 'cbs.timeout' },
        phase: 'after',
        skip: 1,
        times: 2,
        probability: 0.5,
        seed: 7,
        ttlMs: 60_000,
        delay: { type: 'lognormal', median: 80, sigma: 0.4 },
        retryAfter: 5,
        then: [{ error: { code: 'cbs.connection.failed' } }, { pass: true, times: 3 }, { network: 'HANG' }],
      },
      WORDS,
      FALLBACK,
    );
    expect(rule).toEqual({
      id: 'mine',
      match: { service: 'cbs-connector', operation: 'debit', method: 'POST', path: '/dcms/cbs/debit', body: { a: 1 } },
      stages: [
        {
          effect: {
            error: { code: 'cbs.timeout' },
            phase: 'after',
            delay: { type: 'lognormal', median: 80, sigma: 0.4 },
            retryAfter: 5,
          },
          times: 2,
        },
        { effect: { error: { code: 'cbs.connection.failed' } }, times: 1 },
        { effect: { pass: true }, times: 3 },
        { effect: { network: 'HANG' }, times: 1 },
      ],
      skip: 1,
      probability: 0.5,
      seed: 7,
      ttlMs: 60_000,
    });
  });

  it('has defaults: for ever, always, with the id and seed it is given', () => {
    expect(parseRule({ match: { service: 'otp' }, network: 'EMPTY_RESPONSE' }, WORDS, FALLBACK)).toEqual({
      id: 'fault-1',
      match: { service: 'otp' },
      stages: [{ effect: { network: 'EMPTY_RESPONSE' }, times: undefined }],
      skip: 0,
      probability: 1,
      seed: 99,
    });
  });

  it.each([
    ['its path', { match: { path: '/dcms/cbs/**' }, delay: 5 }, 'cbs-connector'],
    ['its code', { error: { code: 'otp.expired' } }, 'otp'],
    ['a code of a later stage', { pass: true, then: [{ error: { code: 'otp.expired' } }] }, 'otp'],
  ])('belongs to the service that %s points to', (_, input, service) => {
    expect(parseRule(input, WORDS, FALLBACK).match.service).toBe(service);
  });

  it.each([
    { service: 'otp', method: 'post' },
    { service: 'otp', method: 'OPTIONS' },
    { service: 'cbs-connector', method: 'HEAD' },
    { operation: 'account', method: 'GET', path: '/dcms/cbs/accounts/4*' },
    { operation: 'close', method: 'DELETE' },
    { path: '/dcms/cbs/closed/7', method: 'delete' },
    { operation: 'replace', method: 'PUT' },
    { operation: 'change', method: 'PATCH' },
    { path: '/v1/cbs/debit' },
    { path: '/dcms/cbs/accounts/**' },
    { path: '/dcms/cb*/debit' },
    { path: '/dc**' },
    { path: '/**/debit' },
    { service: 'otp', headers: { 'X-Try': 2 } },
    { service: 'otp', body: { purpose: 'CARD_LOCK', mobile: '1' } },
    { operation: 'accounts', query: { page: ['1', '2'] } },
    { operation: 'debit', body: 'no object at all' },
  ])('may be about %j', (match) => {
    expect(problemsOf({ match, delay: 1 })).toEqual([]);
  });

  it.each(['HANG', 'EMPTY_RESPONSE', 'RANDOM_DATA_THEN_CLOSE'])('has no code beside %s', (network) => {
    const stage = { error: { code: 'otp.expired' }, network };
    expect(problemsOf(stage)).toMatchObject([{ pointer: '/network' }]);
    expect(problemsOf({ delay: 1, then: [stage] })).toMatchObject([{ pointer: '/then/0/network' }]);
    expect(problemsOf({ ...stage, network: 'TRUNCATED_BODY' })).toEqual([]);
  });

  it.each<[object, string, readonly string[]]>([
    [{ service: 'otp', method: 'GET' }, '/match/method', ['POST']],
    [{ operation: 'debit', method: 'OPTIONS' }, '/match/method', ['POST']],
    [{ path: '/dcms/cbs/accounts/7', method: 'DELETE' }, '/match/method', ['GET']],
    [{ operation: 'debit', path: '/dcms/cbs/accounts' }, '/match/path', ['/dcms/cbs/debit']],
    [{ path: '/dcms/cbs/accoun' }, '/match/path', ['/dcms/cbs/accounts']],
    [{ path: '/dcms/cbs/deb*/x' }, '/match/path', []],
    [{ path: '/dcms/cbs/noth*' }, '/match/path', []],
    [{ path: '/dcms/cbs/noth**' }, '/match/path', []],
    [{ path: '/dcms/cbs/debit/**' }, '/match/path', []],
    [{ operation: 'debit', path: '/dcms/**/debits' }, '/match/path', []],
    [{ service: 'cbs-connector', path: '/dcms/cbs/debit?x=1' }, '/match/path', []],
    [{ service: 'otp', headers: { 'bad header': '1' } }, '/match/headers/bad header', []],
    [{ service: 'otp', headers: { 'x-test': ['a', 'b'] } }, '/match/headers/x-test', []],
  ])('that nothing would meet is refused: %j', (match, pointer, near) => {
    expect(problemsOf({ match, delay: 1 })).toContainEqual(
      expect.objectContaining({ pointer, nearest: expect.arrayContaining([...near]) }),
    );
  });

  it.each(['path', 'event'])('takes no empty text for %s', (member) => {
    expect(problemsOf({ match: { service: 'otp', [member]: '' }, delay: 1 })).toContainEqual(
      expect.objectContaining({ pointer: `/match/${member}` }),
    );
  });

  it('takes no empty text for its id', () => {
    expect(problemsOf({ id: '', match: { service: 'otp' }, delay: 1 })).toMatchObject([{ pointer: '/id' }]);
  });

  it('takes the code of a stage for nothing where the stage is null', () => {
    expect(problemsOf({ match: { service: 'otp' }, delay: 1, then: [null] })).toContainEqual(
      expect.objectContaining({ pointer: '/then/0' }),
    );
  });

  it('takes a code as the list of operations writes it', () => {
    const input = { match: { service: 'otp' }, error: { code: 'otp/otp.expired' } };
    expect(problemsOf(input)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no object', 'fail', '/'],
    ['no object', null, '/'],
    ['nothing to do', { match: { service: 'otp' } }, '/'],
    ['an unknown member', { eror: { code: 'otp.expired' } }, '/eror'],
    ['an unknown member of match', { match: { servise: 'otp' }, delay: 1 }, '/match/servise'],
    ['an unknown service', { match: { service: 'opt' }, delay: 1 }, '/match/service'],
    ['an unknown operation', { match: { service: 'otp', operation: 'debit' }, delay: 1 }, '/match/operation'],
    ['an operation no service has', { match: { operation: 'dance' }, delay: 1 }, '/match/operation'],
    ['an unknown method', { match: { method: 'PSOT' }, delay: 1 }, '/match/method'],
    ['a path no service claims', { match: { path: '/nowhere' }, delay: 1 }, '/match/path'],
    ['a path of another service', { match: { service: 'otp', path: '/dcms/cbs/debit' }, delay: 1 }, '/match/path'],
    ['a code of another service', { match: { service: 'otp' }, error: { code: 'cbs.timeout' } }, '/error/code'],
    ['a code nobody has', { error: { code: 'cbs.timout' } }, '/error/code'],
    ['a code that is no text', { error: { code: 7 } }, '/error/code'],
    ['an error without a code', { error: {} }, '/error/code'],
    ['a code several services answer', { error: { code: 'auth.token.invalid' } }, '/match/service'],
    [
      'a code of a later stage',
      { match: { service: 'otp' }, delay: 1, then: [{ error: { code: 'x' } }] },
      '/then/0/error/code',
    ],
    [
      'stages of two services',
      { error: { code: 'otp.expired' }, then: [{ error: { code: 'cbs.timeout' } }] },
      '/then/0/error/code',
    ],
    ['an unknown member of a stage', { delay: 1, then: [{ skip: 1, delay: 1 }] }, '/then/0/skip'],
    ['stages that are no list', { delay: 1, then: { pass: true } }, '/then'],
    ['a stage with nothing to do', { delay: 1, then: [{}] }, '/then/0'],
    ['an unknown phase', { delay: 1, phase: 'later' }, '/phase'],
    ['an unknown network fault', { network: 'RESET' }, '/network'],
    ['an unknown delay', { delay: { type: 'normal' } }, '/delay/type'],
    ['a delay without its parameters', { delay: { type: 'lognormal', median: 80 } }, '/delay/sigma'],
    ['a delay backwards', { delay: -1 }, '/delay'],
    ['a delay whose bounds cross', { delay: { type: 'uniform', min: 9, max: 1 } }, '/delay'],
    ['times that are none', { delay: 1, times: 0 }, '/times'],
    ['times that are no number', { delay: 1, times: '2' }, '/times'],
    ['skip that is no number', { delay: 1, skip: 1.5 }, '/skip'],
    ['a probability above one', { delay: 1, probability: 1.1 }, '/probability'],
    ['a probability of nothing', { delay: 1, probability: 0 }, '/probability'],
    ['a seed that is no number', { delay: 1, seed: 'x' }, '/seed'],
    ['a ttl of nothing', { delay: 1, ttlMs: 0 }, '/ttlMs'],
    ['a pass that is not true', { match: { service: 'otp' }, pass: 'yes' }, '/pass'],
    ['a pass that also fails', { pass: true, error: { code: 'otp.expired' } }, '/pass'],
    ['a wait without an error to wait after', { delay: 1, retryAfter: 5 }, '/retryAfter'],
    ['an id that is no text', { delay: 1, id: 7 }, '/id'],
  ])('is refused for %s: %j', (_, input, pointer) => {
    expect(problemsOf(input).map((problem) => problem.pointer)).toContain(pointer);
  });

  it.each(['fail', null, [1], 7])('is said to be no object: %j', (input) => {
    expect(problemsOf(input)[0]).toEqual({ pointer: '/', message: 'must be an object', nearest: [] });
  });

  it.each([
    [{ path: '/nowhere' }, { message: 'no service claims /nowhere', nearest: [] }],
    [
      { service: 'otp', path: '/dcms/cbs/debit' },
      { message: '/dcms/cbs/debit belongs to cbs-connector', nearest: ['cbs-connector'] },
    ],
  ])('is told whose the path is: %j', (match, told) => {
    expect(problemsOf({ match, delay: 1 })).toContainEqual({ pointer: '/match/path', ...told });
  });

  it('is told the nearest names', () => {
    expect(problemsOf({ match: { service: 'otp' }, error: { code: 'otp.expird' } })[0]).toMatchObject({
      pointer: '/error/code',
      nearest: ['otp.expired', 'otp/otp.expired', 'otp.cooldown'],
    });
    expect(problemsOf({ match: { service: 'opt' }, delay: 1 })[0]?.nearest[0]).toBe('otp');
    expect(problemsOf({ networ: 'HANG' })[0]?.nearest[0]).toBe('network');
  });

  it('is told everything that is wrong with it at once', () => {
    const problems = problemsOf({ match: { service: 'opt' }, network: 'RESET', times: 0, skip: -1 });
    expect(problems.map(({ pointer }) => pointer)).toEqual(['/match/service', '/network', '/times', '/skip']);
  });
});
