export { controlOpenApi, operationIdOf } from './control-openapi';
export { pathExamplesOf } from './path-examples';
export type { PlatformRoute } from './platform-route';
export { registerControl, routesOf } from './register-control';
