export { controlOpenApi } from './control-openapi';
export { controlRoutes } from './control-routes';
export { registerControl } from './register-control';
