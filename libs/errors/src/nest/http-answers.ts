import type { HttpAdapterHost } from '@nestjs/core';
import { realNow } from '@sadpath/clock';
import type { EnvelopeContext } from '../envelope';
import { errorOf } from './error-of';
import type { ErrorAnswers, ErrorRules } from './error-rules';
import { refusalOf } from './refusal';

/** What both of Nest's HTTP adapters know of a request. */
interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly originalUrl?: string;
  readonly id?: unknown;
}

/** Answers errors through whatever HTTP adapter the app has, at real time: for an app that says nothing else. */
export class HttpAnswers implements ErrorAnswers {
  constructor(
    private readonly rules: ErrorRules,
    private readonly host: HttpAdapterHost,
    private readonly envelope: 'standard' | 'native',
  ) {}

  fail(request: HttpRequest, reply: unknown, thrown: unknown): undefined {
    const context = this.contextOf(request);
    const { error, status, body } = refusalOf(errorOf(thrown, this.rules, context), this.rules, context);
    const { httpAdapter } = this.host;
    for (const [name, value] of Object.entries(error.headers)) httpAdapter.setHeader(reply, name, value);
    httpAdapter.reply(reply, body, status);
  }

  private contextOf({ method, url, originalUrl = url, id }: HttpRequest): EnvelopeContext {
    return {
      now: realNow(),
      method,
      path: originalUrl.split('?', 1)[0] ?? originalUrl,
      requestId: typeof id === 'string' ? id : '',
      service: this.rules.catalog.service,
      envelope: this.envelope,
    };
  }
}
