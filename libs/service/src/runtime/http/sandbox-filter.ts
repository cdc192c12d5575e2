import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pipeline } from './pipeline';

/** Hands everything a handler throws to the pipeline, which knows the service's envelope. */
@Catch()
export class SandboxFilter implements ExceptionFilter {
  constructor(private readonly pipeline: Pipeline) {}

  catch(thrown: unknown, host: ArgumentsHost): Promise<void> | undefined {
    const http = host.switchToHttp();
    return this.pipeline.fail(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), thrown);
  }
}
