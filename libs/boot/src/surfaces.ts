import { registerControl } from '@sadpath/control';
import { registerDocs } from '@sadpath/openapi';
import type { Surface } from '@sadpath/service';
import { registerOwnWays } from './recipe-files';

/** What every service serves beside its operations: the control API, and its own documentation. */
export const surfaces: readonly Surface[] = [
  (service) => {
    registerControl(service.fastify, service.platform, [service]);
  },
  (service) => {
    registerDocs(service.fastify, service);
    registerOwnWays(service);
  },
];
