import { nearest } from '@sadpath/faults';
import { isNatural, renderScript, SCRIPT_FORMATS, toCurl } from '@sadpath/recipes';
import { CONTROL_PREFIX, readOneOf, SandboxProblem, type ServiceHandle, type SettingSpecs } from '@sadpath/service';
import {
  ErrorQuery,
  ErrorsQuery,
  HealthAnswer,
  IndexAnswer,
  KnownError,
  OperationsAnswer,
  ServicesAnswer,
  SettingsAnswer,
  VersionAnswer,
} from '../dto/about';
import { pathExamplesOf } from '../path-examples';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { controlOpenApi } from '../control-openapi';
import { PlainText } from '../plain-text';
import { ownMember } from '../own-member';

/** What the sandbox is: its health, services, operations and codes. */
export const catalogRoutes: readonly PlatformRoute[] = [
  {
    method: 'GET',
    path: '',
    tag: 'about',
    answers: IndexAnswer,
    summary: 'Everything that may be asked of the control API',
    handle: ({ routes }) => ({
      openapi: '/openapi/control.json',
      items: routes.map(({ method, path, tag, summary }) => ({
        method,
        path: `${CONTROL_PREFIX}${path}`,
        tag,
        summary,
      })),
    }),
  },
  {
    method: 'GET',
    path: '/health',
    tag: 'about',
    answers: HealthAnswer,
    summary: 'Says that the sandbox answers',
    handle: ({ services }) => ({ status: 'ok', services: services.map(({ definition }) => definition.name) }),
  },
  {
    method: 'GET',
    path: '/version',
    tag: 'about',
    answers: VersionAnswer,
    summary: 'The version',
    handle: ({ platform }) => ({ name: 'sadpath', version: platform.config.version, node: process.version }),
  },
  {
    method: 'GET',
    path: '/services',
    tag: 'about',
    answers: ServicesAnswer,
    summary: 'The services with their base paths and the events they deliver',
    handle: ({ services }) => ({ items: services.map(describeService) }),
  },
  {
    method: 'GET',
    path: '/operations',
    tag: 'about',
    answers: OperationsAnswer,
    summary: 'Every operation with the codes it may answer',
    handle: ({ services }) => ({ items: services.flatMap(describeOperations) }),
  },
  {
    method: 'GET',
    path: '/errors',
    tag: 'about',
    answers: [KnownError],
    summary: 'Every code with status, meaning, retry advice and recipe, as an array',
    query: ErrorsQuery,
    handle: listErrors,
  },
  {
    method: 'GET',
    path: '/errors/:service/:code',
    tag: 'about',
    answers: KnownError,
    mayAnswerText: true,
    summary: 'One code, or its recipe as a script that runs as it stands',
    query: ErrorQuery,
    handle: oneError,
  },
  {
    method: 'GET',
    path: '/settings',
    tag: 'about',
    answers: SettingsAnswer,
    summary: 'Everything that a space may set: what it takes and means, its unit and its default',
    handle: ({ platform }) => ({ items: settingsIn(platform.settings) }),
  },
  {
    method: 'GET',
    path: '/openapi.json',
    tag: 'about',
    answers: { schema: { type: 'object', additionalProperties: true } },
    summary: 'This API as OpenAPI 3.1',
    handle: ({ routes, services, platform, origin }) =>
      controlOpenApi(routes, { version: platform.config.version, origin, examples: pathExamplesOf(services) }),
  },
];

function settingsIn(specs: SettingSpecs): readonly object[] {
  return Object.entries(specs).map(([name, { fallback, ...spec }]) => ({ name, ...spec, default: fallback }));
}

function describeService({ definition, url }: ServiceHandle): Record<string, unknown> {
  const { name, title, basePaths, dependencies, deliveries, settings = {}, credentials = [] } = definition;
  return {
    name,
    title,
    url,
    basePaths,
    dependencies: Object.keys(dependencies),
    events: Object.entries(deliveries?.events ?? {}).map(([event, { meaning, signature }]) => ({
      name: event,
      meaning,
      isSigned: signature !== undefined,
    })),
    settings: settingsIn(settings),
    credentials,
    codes: Object.keys(definition.catalog.errors).length,
  };
}

function describeOperations({ definition, vocabulary }: ServiceHandle): Record<string, unknown>[] {
  return vocabulary.operations.map(({ spec, method, url }) => ({
    service: definition.name,
    operation: spec.name,
    method,
    path: url,
    summary: spec.summary,
    codes: vocabulary
      .codesOf(spec)
      .map(({ service, code }) => (service === definition.name ? code : `${service}/${code}`)),
  }));
}

function listErrors({ services, query, origin }: PlatformRequest): unknown {
  const names = services.map(({ definition }) => definition.name);
  if (query['service'] !== undefined && !names.includes(query['service'])) {
    throw new SandboxProblem(404, 'unknown-service', `no service is called ${query['service']}`, {
      nearest: nearest(query['service'], names),
    });
  }
  const chosen = services.filter(
    ({ definition }) => query['service'] === undefined || definition.name === query['service'],
  );
  return chosen.flatMap((handle) =>
    Object.keys(handle.definition.catalog.errors)
      .map((code) => describeError(handle, code, origin))
      .filter(({ documented }) => query['documented'] === undefined || String(documented) === query['documented']),
  );
}

function oneError(request: PlatformRequest): unknown {
  const { services, params, query, origin } = request;
  const [service = '', code = ''] = [params['service'], params['code']];
  const handle = services.find(({ definition }) => definition.name === service);
  if (handle !== undefined && Object.hasOwn(handle.definition.catalog.errors, code)) {
    return query['as'] === undefined ? describeError(handle, code, origin) : scriptOf(handle, code, request);
  }
  const ids = services.flatMap(({ definition }) =>
    Object.keys(definition.catalog.errors).map((own) => `${definition.name}/${own}`),
  );
  throw new SandboxProblem(404, 'unknown-code', `no code ${service}/${code}`, {
    nearest: nearest(`${service}/${code}`, ids),
  });
}

function scriptOf(
  { definition }: ServiceHandle,
  code: string,
  { query, origin, platform }: PlatformRequest,
): PlainText {
  const format = readOneOf('as', query['as'], SCRIPT_FORMATS);
  const recipe = ownMember(definition.recipes.recipes, code);
  if (recipe === undefined) throw new SandboxProblem(404, 'unknown-recipe', `there is no recipe for ${code}`);
  const { status, wire } = ownMember(definition.catalog.errors, code) ?? {};
  const subject = { id: `${definition.name}/${code}`, code, recipe, status, wire };
  return new PlainText(renderScript(format, subject, { origin, needsToken: platform.config.adminToken !== undefined }));
}

function describeError(
  { definition, vocabulary }: ServiceHandle,
  code: string,
  origin: string,
): Record<string, unknown> {
  const { example: _example, ...spec } = ownMember(definition.catalog.errors, code) ?? {};
  const recipe = ownMember(definition.recipes.recipes, code);
  const operations = vocabulary.operations
    .filter((operation) =>
      vocabulary.codesOf(operation.spec).some((known) => known.code === code && known.service === definition.name),
    )
    .map((operation) => operation.spec.name);
  return {
    id: `${definition.name}/${code}`,
    service: definition.name,
    code,
    ...spec,
    documented: ownMember(definition.catalog.errors, code)?.documented ?? false,
    operations,
    recipe: recipe && {
      ...recipe,
      natural: isNatural(recipe) ? true : recipe.natural,
      curl: recipe.steps.map((step) => toCurl(step, origin)),
      remedy: ownMember(definition.recipes.remedies, code),
    },
  };
}
