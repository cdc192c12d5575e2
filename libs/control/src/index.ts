export { controlOpenApi, operationIdOf } from './control-openapi';
export type { PlatformRoute } from './platform-route';
export { registerControl, routesOf } from './register-control';
