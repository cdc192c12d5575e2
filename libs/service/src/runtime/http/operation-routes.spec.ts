import { OperationRoutes, type OperationRoute } from './operation-routes';

function routesOf(...paths: readonly string[]): OperationRoutes {
  const routes = new OperationRoutes();
  for (const path of paths) routes.add('GET', path, named(path));
  return routes;
}

function named(path: string): OperationRoute {
  return { operation: undefined, handler: () => path };
}

function calledBy(routes: OperationRoutes, path: string, method = 'GET'): unknown {
  const found = routes.find(method, path);
  return found && [(found.route.handler as () => unknown)(), found.params];
}

describe('the routes of operations', () => {
  it('are found by their whole path, with or without one slash at its end', () => {
    const routes = routesOf('/wallets', '/wallets/:id/');
    expect(calledBy(routes, '/wallets/')).toEqual(['/wallets', {}]);
    expect(calledBy(routes, '/wallets/7')).toEqual(['/wallets/:id/', { id: '7' }]);
    expect(calledBy(routes, '/wallets/7/')).toEqual(['/wallets/:id/', { id: '7' }]);
    expect(calledBy(routes, '/wallets/7//')).toBeUndefined();
    expect(calledBy(routes, '/Wallets')).toBeUndefined();
  });

  it('prefer a text to a value, and come back to the value where the text leads nowhere', () => {
    const routes = routesOf('/cards/stock/report', '/cards/:id', '/cards/:card/block');
    expect(calledBy(routes, '/cards/stock/report')).toEqual(['/cards/stock/report', {}]);
    expect(calledBy(routes, '/cards/stock')).toEqual(['/cards/:id', { id: 'stock' }]);
    expect(calledBy(routes, '/cards/stock/block')).toEqual(['/cards/:card/block', { card: 'stock' }]);
  });

  it('never take an empty value, or one of more than 500 characters', () => {
    const routes = routesOf('/cards/:id', '/cards/:id/block');
    expect(calledBy(routes, '/cards//block')).toBeUndefined();
    expect(calledBy(routes, `/cards/${'7'.repeat(500)}`)).toEqual(['/cards/:id', { id: '7'.repeat(500) }]);
    expect(calledBy(routes, `/cards/${'7'.repeat(501)}`)).toBeUndefined();
  });

  it('unescape each segment by itself, and have nothing for an escape that means nothing', () => {
    const routes = routesOf('/cards/:id', '/wallets');
    expect(calledBy(routes, '/cards/a%2Fb%20c')).toEqual(['/cards/:id', { id: 'a/b c' }]);
    expect(calledBy(routes, '/%77allets')).toEqual(['/wallets', {}]);
    expect(calledBy(routes, '/cards/%zz')).toBeUndefined();
  });

  it('answer HEAD where they answer GET, and no other method', () => {
    const routes = routesOf('/cards/:id');
    expect(calledBy(routes, '/cards/7', 'HEAD')).toEqual(['/cards/:id', { id: '7' }]);
    expect(calledBy(routes, '/cards/7', 'POST')).toBeUndefined();
  });
});
