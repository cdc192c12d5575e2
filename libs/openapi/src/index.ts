export { docsPage, registerDocs, sendDocsAsset } from './register-docs';
export { serviceOpenApi } from './service-openapi';
