import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorAnswers } from './error-rules';

/** Catches everything that Nest, a handler or a bug throws, and has it answered as the service answers errors. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly answers: ErrorAnswers) {}

  catch(thrown: unknown, host: ArgumentsHost): Promise<void> | undefined {
    const http = host.switchToHttp();
    return this.answers.fail(http.getRequest(), http.getResponse(), thrown);
  }
}
