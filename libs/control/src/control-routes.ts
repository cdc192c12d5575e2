import { catalogRoutes } from './routes/catalog-routes';
import { clockRoutes } from './routes/clock-routes';
import { conductRoutes } from './routes/conduct-routes';
import { coverageRoutes } from './routes/coverage-routes';
import { dependencyRoutes } from './routes/dependency-routes';
import { eventRoutes } from './routes/event-routes';
import { faultRoutes } from './routes/fault-routes';
import { jobRoutes } from './routes/job-routes';
import { machineRoutes } from './routes/machine-routes';
import { recipeRoutes } from './routes/recipe-routes';
import { requestRoutes } from './routes/request-routes';
import { seedRoutes } from './routes/seed-routes';
import { snapshotRoutes } from './routes/snapshot-routes';
import { spaceRoutes } from './routes/space-routes';
import { stateRoutes } from './routes/state-routes';
import { wireMockRoutes } from './wiremock/wiremock-routes';
import type { PlatformRoute } from './platform-route';

/** The control API of design §4. */
export const controlRoutes: readonly PlatformRoute[] = [
  ...catalogRoutes,
  ...spaceRoutes,
  ...faultRoutes,
  ...clockRoutes,
  ...jobRoutes,
  ...dependencyRoutes,
  ...requestRoutes,
  ...stateRoutes,
  ...machineRoutes,
  ...snapshotRoutes,
  ...seedRoutes,
  ...recipeRoutes,
  ...coverageRoutes,
  ...conductRoutes,
  ...eventRoutes,
  ...wireMockRoutes,
];
