export { docsPage, registerDocs, sendDocsAsset, styleOf } from './register-docs';
export { serviceOpenApi } from './service-openapi';
export { joinDocuments, type NamedDocument } from './join-documents';
export { originOf } from './origin-of';
