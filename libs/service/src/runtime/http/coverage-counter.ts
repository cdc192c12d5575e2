import type { Instant } from '@sadpath/clock';
import type { Exchange } from '../../contract/exchange/exchange';
import type { OperationSpec } from '../../contract/operation/operation-spec';
import type { ServiceHandle } from '../service-handle';

/** Counts what the integrator's own requests meet. */
export class CoverageCounter {
  /** The codes that each operation declares, as `service/code`, by their services and themselves: nothing is put together for a request. */
  private readonly declared = new WeakMap<OperationSpec, ReadonlyMap<string, ReadonlyMap<string, string>>>();

  constructor(private readonly handle: ServiceHandle) {}

  /**
   * Counts an exchange that is about to be answered; a promise where other processes must know of it first. What services
   * ask of each other, what the sandbox plays, and what it answers itself are nobody's tests.
   */
  count(exchange: Exchange, at: Instant): Promise<void> | undefined {
    const { operation, outcome, space } = exchange;
    if (operation === undefined || outcome === 'sandbox' || space.options.counted === false) return undefined;
    if (exchange.isInner) return undefined;
    const code = this.codeOf(exchange, operation);
    if (code === undefined) return undefined;
    const { label } = space.options;
    const by = label === undefined ? { id: space.id } : { id: space.id, label };
    const { name: service } = this.handle.definition;
    const meeting = { service, operation: operation.name, code, outcome, space: by, at };
    return this.handle.platform.coverage.add(meeting);
  }

  /** Undefined for a code that the operation does not declare, unless it was forced: then it is told beside what can be met. */
  private codeOf({ code, raisedBy, service, outcome }: Exchange, operation: OperationSpec): string | undefined {
    if (code === undefined) return '';
    const raiser = raisedBy ?? service;
    const declared = this.codesOf(operation).get(raiser)?.get(code);
    return declared === undefined && outcome === 'forced' ? `${raiser}/${code}` : declared;
  }

  private codesOf(operation: OperationSpec): ReadonlyMap<string, ReadonlyMap<string, string>> {
    const known = this.declared.get(operation);
    if (known !== undefined) return known;
    const ids = new Map<string, Map<string, string>>();
    for (const { service, code } of this.handle.vocabulary.codesOf(operation))
      ids.set(service, (ids.get(service) ?? new Map<string, string>()).set(code, `${service}/${code}`));
    this.declared.set(operation, ids);
    return ids;
  }
}
