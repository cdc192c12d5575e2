import { DEFAULT_SPACE } from '@sadpath/spaces';
import { Exchange, type ExchangeStart } from '../../contract/exchange/exchange';
import type { ServiceHandle } from '../service-handle';

/** An exchange without a request behind it, in the default space unless given: for answers written by hand and for documentation. */
export function syntheticExchange(
  handle: ServiceHandle,
  about: Partial<Pick<ExchangeStart, 'method' | 'path' | 'envelope' | 'requestId' | 'space' | 'spaceBy'>> = {},
): Exchange {
  const space = handle.platform.spaces.open(DEFAULT_SPACE);
  return new Exchange({
    service: handle.definition.name,
    space,
    spaceBy: 'default',
    id: 'unreadable',
    requestId: 'unreadable',
    method: '',
    routedPath: '',
    path: '',
    headers: {},
    query: {},
    operation: undefined,
    remoteAddress: '',
    listener: 'plain',
    startedAtMs: 0,
    envelope: space.options.envelope ?? 'standard',
    dependencyKey: handle.dependencyKey,
    ...about,
  });
}
