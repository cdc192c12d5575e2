import type { ErrorRules } from '@sadpath/errors/nest';
import type { Exchange } from '../../contract/exchange/exchange';
import { faultOfCode } from '../../contract/gates/unreadable-fault';
import type { ServiceHandle } from '../service-handle';

/** What answering errors asks of a service, in the words of its definition. */
export function errorRulesOf(handle: ServiceHandle): ErrorRules<Exchange> {
  const { definition, vocabulary } = handle;
  return {
    catalog: definition.catalog,
    native: definition.native,
    words: {
      form: (_message, exchange, code) => definition.refuseForm([faultOfCode(code)], exchange),
      notFound: (exchange) => definition.notFound(exchange),
      internal: (exchange) => definition.internal(exchange),
      unavailable: (exchange) => definition.unavailable?.(exchange),
    },
    objection: (error, { outcome, operation }) =>
      outcome === 'forced' || vocabulary.declares(operation, error)
        ? undefined
        : `${operation?.name ?? 'unknown route'} answers ${error.id}, which it does not declare`,
    statusOf: (error, exchange) => definition.statusOf?.(error, exchange) ?? error.status,
    report: (defect, where) => {
      handle.reportDefect(defect, where);
    },
  };
}
