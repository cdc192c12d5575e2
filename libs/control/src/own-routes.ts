import { Call, type ControlRequest, type ServiceHandle } from '@sadpath/service';
import type { Space } from '@sadpath/spaces';
import type { PlatformRequest, PlatformRoute } from './platform-route';

/** The control routes of a service's own, which see no more than its view of the space. */
export function ownRoutes(service: ServiceHandle): readonly PlatformRoute[] {
  const { control = [] } = service.definition;
  return control.map((route) => ({ ...route, handle: (request) => route.handle(ownRequest(request, service)) }));
}

function ownRequest({ platform, space, params, query, body }: PlatformRequest, service: ServiceHandle): ControlRequest {
  const { definition, dependencyKey, resolve } = service;
  const call = controlCall(space, definition.name, dependencyKey);
  return { call, params, query, body, resolve: platform.handles.has(definition.name) ? resolve : undefined };
}

/** A service's view of a space at this instant, for the control API. */
export function controlCall(space: Space, service: string, dependencyKey = (name: string): string => name): Call {
  const forwarded = { requestId: 'control', headers: {} };
  return new Call({ service, space, now: space.clock.now(), forwarded, dependencyKey });
}
