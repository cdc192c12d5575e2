import type { HttpAdapterHost } from '@nestjs/core';
import { defineErrors } from '@sadpath/catalog';
import { errorsOf, type EnvelopeContext } from '@sadpath/errors';
import type { ErrorRules } from './error-rules';
import { HttpAnswers } from './http-answers';

const catalog = defineErrors('library', {
  'library.failed': {
    ...{ status: 500, statusFrom: 'ours', documented: true, message: 'The library has failed' },
    ...{ category: 'Library', retry: 'never', meaning: '-', remedy: '-' },
  },
});
const failed = errorsOf(catalog)('library.failed');

/** What an envelope is told of a request that fails. */
function contextOf(request: object): EnvelopeContext | undefined {
  let told: EnvelopeContext | undefined;
  const rules = {
    catalog,
    words: { form: () => failed, notFound: () => failed, internal: () => failed },
    native: {
      success: (value: unknown) => value,
      failure: (_error: unknown, context: EnvelopeContext) => {
        told = context;
        return {};
      },
    },
    objection: () => undefined,
    report: () => undefined,
  } as unknown as ErrorRules;
  const host = { httpAdapter: { setHeader: () => undefined, reply: () => undefined } } as unknown as HttpAdapterHost;
  new HttpAnswers(rules, host, 'native').fail({ method: 'GET', url: '/a', ...request }, {}, failed);
  return told;
}

describe('what an envelope is told of a request, whatever HTTP adapter the app has', () => {
  it.each([
    ['the id that it was given', { id: 'req-1' }, { requestId: 'req-1' }],
    ['no id where it has none', {}, { requestId: '' }],
    ['no id where it is no text', { id: 7 }, { requestId: '' }],
    ['its path without the query', { url: '/a?b=1' }, { path: '/a' }],
    ['its path before it was rewritten', { url: '/b', originalUrl: '/a?b=1' }, { path: '/a' }],
    ['the service and the envelope', {}, { service: 'library', envelope: 'native' }],
  ])('%s', (_, request, told) => {
    expect(contextOf(request)).toMatchObject(told);
  });
});
