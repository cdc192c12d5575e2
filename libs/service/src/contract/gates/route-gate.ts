import type { Gate, ServiceDefinition } from '../definition';

/** Refuses a path and method that no operation has; without this gate, that is found after all others. */
export function routeGate(definition: Pick<ServiceDefinition, 'notFound'>): Gate {
  const routeIsKnownGate: Gate = (exchange) => {
    if (exchange.operation === undefined) throw definition.notFound(exchange);
  };
  return routeIsKnownGate;
}
