export { docsPage, registerDocs, sendDocsAsset, styleOf } from './register-docs';
export { serviceOpenApi, type EnvelopeStyle } from './service-openapi';
export { joinDocuments, type NamedDocument } from './join-documents';
export { Schemas } from './schemas';
export { originOf } from './origin-of';
