import type { ServerResponse } from 'node:http';
import { browserHeaders, exposeAll, isOriginAllowed } from './browsers';

const NAMED = ['https://app.example.com'];

describe('an origin', () => {
  it.each([
    'http://localhost',
    'http://localhost:5173',
    'https://shop.localhost:3000',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
    'https://app.example.com',
    'https://APP.example.com',
  ])('%s may call the services', (origin) => {
    expect(isOriginAllowed(origin, NAMED)).toBe(true);
  });

  it.each([
    'null',
    '',
    'https://evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil.example:80#localhost',
    'http://user@localhost',
    'https://app.example.com:8443',
    'file://localhost',
  ])('%s may not', (origin) => {
    expect(isOriginAllowed(origin, NAMED)).toBe(false);
    expect(browserHeaders(origin, NAMED)).toEqual({ vary: 'Origin' });
  });

  it('is said back as it was given', () => {
    expect(browserHeaders('http://localhost:5173', [])).toMatchObject({
      vary: 'Origin',
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-expose-headers': expect.stringContaining('Idempotency-Replayed'),
    });
  });
});

describe('a request without an origin', () => {
  it('is answered as ever', () => {
    expect(browserHeaders(undefined, NAMED)).toEqual({});
  });
});

describe('the headers of one answer', () => {
  const exposed = (isPage: boolean): string | undefined => {
    const headers: Record<string, string> = { 'retry-after': '1', 'x-own': 'a', location: '/b' };
    exposeAll({ hasHeader: () => isPage } as unknown as ServerResponse, headers);
    return headers['access-control-expose-headers'];
  };

  it('may be read by a page beside those of every answer, each named once', () => {
    const names = exposed(true)?.toLowerCase().split(', ') ?? [];
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(['retry-after', 'x-own', 'location', 'x-sandbox-outcome']));
  });

  it('are not told to who is no page', () => {
    expect(exposed(false)).toBeUndefined();
  });
});
