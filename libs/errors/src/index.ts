export { errorsOf, type ErrorMaker } from './errors-of';
export { ServiceError, type ErrorExtras, type FieldFault } from './service-error';
