import { channel } from 'node:diagnostics_channel';
import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceHandle } from '@sadpath/service';
import { originOf } from './origin-of';
import { serviceOpenApi, type EnvelopeStyle } from './service-openapi';

const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** Tells those of the same process who compare answers with documents where the documents are. */
const documents = channel('sadpath.document');

/** Serves a service's OpenAPI document and Swagger UI; both are made when first asked for. */
export function registerDocs(fastify: FastifyInstance, handle: ServiceHandle): void {
  const config = { isControl: true };
  const { version } = handle.platform.config;
  const documentOf = (style: EnvelopeStyle, origin = 'http://localhost') =>
    serviceOpenApi(handle, style, { version, origin });
  documents.publish({ service: handle.definition.name, documentOf });
  fastify.get('/openapi.json', { config }, (request, reply) => {
    const document = documentOf(styleOf(request, handle), originOf(request));
    return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(document));
  });
  fastify.get('/docs', { config }, (_request, reply) =>
    reply.header('content-type', 'text/html; charset=utf-8').send(docsPage(handle.definition.title, '/openapi.json')),
  );
  fastify.get('/docs/:asset', { config }, sendDocsAsset);
}

/** One file of Swagger UI. */
export function sendDocsAsset(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { asset } = request.params as { readonly asset: string };
  const type = Object.hasOwn(ASSETS, asset) ? ASSETS[asset] : undefined;
  if (type === undefined) return reply.code(404).send();
  return reply
    .header('content-type', type)
    .header('cache-control', 'max-age=3600')
    .send(createReadStream(join(swaggerUi(), asset)));
}

/** Where its files are: beside the bundle, or, where there is none, where npm put them. */
function swaggerUi(): string {
  const beside = join(__dirname, '../swagger-ui');
  return existsSync(beside) ? beside : dirname(createRequire(__filename).resolve('swagger-ui-dist/package.json'));
}

/** The page that shows an OpenAPI document. */
export function docsPage(title: string, url: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"></head><body><div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: ${JSON.stringify(url)}, dom_id: '#ui', deepLinking: true, tryItOutEnabled: true });</script></body></html>`;
}

/** The envelope that a document is asked for in: by query or header, else that of new spaces. */
export function styleOf(request: FastifyRequest, handle: ServiceHandle): EnvelopeStyle {
  const asked = (request.query as { readonly envelope?: string }).envelope ?? request.headers['x-sandbox-envelope'];
  return asked === 'native' || asked === 'standard'
    ? asked
    : (handle.platform.config.spaceDefaults.envelope ?? 'standard');
}
