import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import type { Catalog } from '@sadpath/catalog';
import type { Envelope, EnvelopeContext } from '../envelope';
import type { ServiceError } from '../service-error';
import type { ErrorAnswers, ErrorRules, ErrorWords } from './error-rules';
import { ErrorsFilter } from './errors.filter';
import { HttpAnswers } from './http-answers';

/** What a Nest app says of its errors. */
export interface ServiceErrors {
  readonly catalog: Catalog;
  readonly words: ErrorWords;
  readonly native: Envelope;
  /** The envelope of the answers; `standard` unless given. */
  readonly envelope?: EnvelopeContext['envelope'];
}

/** Gives a Nest app the one filter through which every error leaves. */
@Module({})
export class ErrorsModule {
  /** From what the app says of its errors; or from a way of its own to answer them: with hooks, a journal, another time. */
  static forService(service: ServiceErrors | ErrorAnswers): DynamicModule {
    const useFactory = (host: HttpAdapterHost): ErrorsFilter =>
      new ErrorsFilter('fail' in service ? service : httpAnswers(service, host));
    return { module: ErrorsModule, providers: [{ provide: APP_FILTER, useFactory, inject: [HttpAdapterHost] }] };
  }
}

function httpAnswers(errors: ServiceErrors, host: HttpAdapterHost): HttpAnswers {
  const logger = new Logger(errors.catalog.service);
  const rules: ErrorRules = {
    ...errors,
    objection: (error) => foreign(error, errors.catalog),
    report: (defect, where) => {
      logger.error(defect, where);
    },
  };
  return new HttpAnswers(rules, host, errors.envelope ?? 'standard');
}

/** Without a list of what each operation raises, an app may answer what its catalog has. */
function foreign({ id, service, code }: ServiceError, catalog: Catalog): string | undefined {
  return service === catalog.service && code in catalog.errors ? undefined : `${catalog.service} answers ${id}`;
}
