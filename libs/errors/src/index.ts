export { Bare, Page, standardEnvelope, type Envelope, type EnvelopeContext } from './envelope';
export { errorsOf, type ErrorMaker } from './errors-of';
export { ServiceError, type ErrorExtras, type FieldFault } from './service-error';
export { Unavailable } from './unavailable';
