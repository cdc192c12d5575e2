import { ControlTable } from './control-table';
import type { PlatformRoute } from './platform-route';

function route(method: PlatformRoute['method'], path: string): PlatformRoute {
  return { method, path, tag: 't', answers: 'text', summary: path, handle: () => path };
}

const table = new ControlTable([
  route('GET', '/requests/:id'),
  route('POST', '/requests/find'),
  route('GET', '/state/:service/:collection'),
  route('GET', '/state/issuing/zone'),
]);

describe('find', () => {
  it('gives the parameters their decoded values', () => {
    expect(table.find('GET', '/requests/a%20b')?.params).toEqual({ id: 'a b' });
  });

  it('tells methods apart', () => {
    expect(table.find('POST', '/requests/find')?.route.path).toBe('/requests/find');
    expect(table.find('DELETE', '/requests/find')).toBeUndefined();
  });

  it('prefers a fixed segment to a parameter', () => {
    expect(table.find('GET', '/state/issuing/zone')?.route.path).toBe('/state/issuing/zone');
  });

  it('takes no empty parameter', () => {
    expect(table.find('GET', '/requests/')).toBeUndefined();
  });
});
