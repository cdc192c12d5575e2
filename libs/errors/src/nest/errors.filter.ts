import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorAnswers } from './error-rules';

/** Catches everything that Nest, a handler or a bug throws, and has it answered as the service answers errors. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly answers: ErrorAnswers) {}

  catch(thrown: unknown, host: ArgumentsHost): Promise<void> | undefined {
    // Cheaper than `switchToHttp`, which makes a function for each thing that could be asked for.
    return this.answers.fail(host.getArgByIndex(0), host.getArgByIndex(1), thrown);
  }
}
