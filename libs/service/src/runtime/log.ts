import type { LoggerService } from '@nestjs/common';
import { StoreUnavailable } from '@sadpath/store';
import { pino, type Logger } from 'pino';
import type { LocalService } from './local-service';

const loggers = new Map<string, Logger>();

/** One line of JSON on standard error for each defect. Documented refusals are never logged here; a database that is away is none. */
export function logDefect(level: string, service: string, error: unknown, where: string): void {
  if (error instanceof StoreUnavailable) {
    logWarning(level, { service, where }, error.message);
    return;
  }
  loggerOf(level).error({ service, where, err: error instanceof Error ? error : new Error(String(error)) }, 'defect');
}

/** One line of JSON on standard error for what is no defect, but not as it should be. */
export function logWarning(
  level: string,
  of: { readonly service: string; readonly where: string },
  message: string,
): void {
  loggerOf(level).warn(of, message);
}

function loggerOf(level: string): Logger {
  let logger = loggers.get(level);
  if (logger === undefined) {
    logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
    loggers.set(level, logger);
  }
  return logger;
}

/** Nest speaks only when something is broken. */
export function nestLogger(service: Pick<LocalService, 'reportDefect'>): LoggerService {
  const silent = (): void => undefined;
  return {
    log: silent,
    warn: silent,
    debug: silent,
    verbose: silent,
    error: (message: unknown) => {
      service.reportDefect(message, 'nest');
    },
    fatal: (message: unknown) => {
      service.reportDefect(message, 'nest');
    },
  };
}
