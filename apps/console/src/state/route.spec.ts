import { hrefOf, parseRoute, spaceOfAddress, titleOf } from './route';

describe('parseRoute', () => {
  it('reads the page, what follows it and the query', () => {
    expect(parseRoute('#/errors/wallet/ERR_WALLET_FROZEN?space=my-test&q=a%20b')).toEqual({
      page: 'errors',
      args: ['wallet', 'ERR_WALLET_FROZEN'],
      query: { space: 'my-test', q: 'a b' },
    });
  });

  it.each(['', '#', '#/', '#/nowhere/at/all'])('takes %j for the first page', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'start', args: [], query: {} });
  });

  it('survives an address that is broken', () => {
    expect(parseRoute('#/requests/%E0%A4%A').args).toEqual(['%E0%A4%A']);
  });
});

describe('hrefOf', () => {
  it('writes what parseRoute reads', () => {
    const route = { page: 'errors', args: ['a/b', 'c?d#e'], query: { q: 'x&y=z ä', space: 's' } } as const;
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it('leaves out what is empty', () => {
    expect(hrefOf({ page: 'faults', args: [], query: { q: '' } })).toBe('#/faults');
  });
});

describe('titleOf', () => {
  it('names what is shown before where', () => {
    expect(titleOf(parseRoute('#/errors/wallet/ERR_WALLET_FROZEN'), 'my-test')).toBe(
      'ERR_WALLET_FROZEN · my-test · Sadpath',
    );
    expect(titleOf(parseRoute('#/time'), 'default')).toBe('Time · default · Sadpath');
  });
});

describe('spaceOfAddress', () => {
  it.each([
    ['/', 'localhost', 'default'],
    ['/s/my-test/', 'localhost', 'my-test'],
    ['/s/my-test', 'other.localhost', 'my-test'],
    ['/', 'My-Test.localhost', 'my-test'],
    ['/', 'sandbox.example.com', 'default'],
  ])('of %s on %s is as the gateway has it', (pathname, hostname, space) => {
    expect(spaceOfAddress({ pathname, hostname, search: '' })).toBe(space);
  });

  it('is that of the query before all others', () => {
    expect(spaceOfAddress({ pathname: '/s/a/', hostname: 'b.localhost', search: '?space=c' })).toBe('c');
  });
});
