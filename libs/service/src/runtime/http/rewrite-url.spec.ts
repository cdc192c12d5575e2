import type { RawRequest } from '../../contract/exchange/raw-request';
import { CONTROL_ROUTE, rewriteUrl } from './rewrite-url';

function rewritten(url: string): { readonly route: string; readonly url: unknown; readonly space: unknown } {
  const raw = { url } as RawRequest;
  const route = rewriteUrl(raw, (path) => `routed ${path}`);
  return { route, url: raw.sadpathUrl, space: raw.sadpathSpace };
}

describe('rewriteUrl', () => {
  it.each([
    ['/dcms/cards', '/dcms/cards', undefined],
    ['/s/my-test/dcms/cards?a=1', '/dcms/cards?a=1', 'my-test'],
    ['/s/my%2Dtest/dcms/cards', '/dcms/cards', 'my-test'],
    ['/s/%zz/dcms/cards', '/dcms/cards', '%zz'],
    ['http://localhost:4000/dcms/cards', '/dcms/cards', undefined],
    ['http://localhost:4000/', '/', undefined],
    ['http://localhost:4000', '/', undefined],
  ])('keeps what %s says', (called, url, space) => {
    expect(rewritten(called)).toEqual({ route: `routed ${url}`, url, space });
  });

  it.each(['/wallets/a%20b', '/wallets/a%2Fb?q=%C3%A9', '/wallets/%zz'])('leaves %s as it was sent', (url) => {
    expect(rewritten(url)).toMatchObject({ route: `routed ${url}`, url });
  });

  it.each([
    ['/__admin', ''],
    ['/__admin/requests?limit=1', '?limit=1'],
    ['/s/my-test/__admin/clock', ''],
  ])('sends the control call %s to its one route', (url, query) => {
    expect(rewritten(url).route).toBe(CONTROL_ROUTE + query);
  });

  it.each(['/__administration', '/__admin2/requests'])('does not take %s for a control call', (url) => {
    expect(rewritten(url).route).toBe(`routed ${url}`);
  });
});
