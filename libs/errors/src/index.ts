export {
  objectSchema,
  type CodeSchema,
  type EnvelopeSchemas,
  type JsonSchema,
  type ObjectSchema,
  type PageSchema,
  type ValueSchema,
} from './envelope-schemas';
export { Bare, Page, standardEnvelope, type DescribedEnvelope, type Envelope, type EnvelopeContext } from './envelope';
export { comparing, type Compared } from './comparing';
export { errorsOf, keptErrorsOf, type ErrorMaker } from './errors-of';
export { ServiceError, type ErrorExtras, type FieldFault } from './service-error';
export { Unavailable } from './unavailable';
