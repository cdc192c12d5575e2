import type { Instant } from '@sadpath/clock';
import type { Meeting, Pair } from '@sadpath/spaces';
import type { Exchange } from '../../contract/exchange/exchange';
import type { OperationSpec } from '../../contract/operation/operation-spec';
import type { ServiceHandle } from '../service-handle';

/** What an operation can be counted with: its success, and by their services the codes that it declares. */
interface Pairs {
  readonly success: Pair;
  readonly refusals: ReadonlyMap<string, Map<string, Pair>>;
}

/** Counts what the integrator's own requests meet. */
export class CoverageCounter {
  /** Nothing is put together for a request. */
  private readonly pairs = new WeakMap<object, Pairs>();

  constructor(private readonly handle: ServiceHandle) {}

  /**
   * Counts an exchange that is about to be answered; a promise where other processes must know of it first. What services
   * ask of each other, what the sandbox plays, and what it answers itself are nobody's tests.
   */
  count(exchange: Exchange, at: Instant): Promise<void> | undefined {
    const { operation, outcome, space, code } = exchange;
    if (operation === undefined || outcome === 'sandbox' || space.options.counted === false) return undefined;
    if (exchange.isInner) return undefined;
    const raiser = exchange.raisedBy ?? exchange.service;
    const { id, options } = space;
    const met = { counter: this, operation, code, raiser, outcome, space: id, label: options.label, at };
    return this.handle.platform.coverage.add(met);
  }

  /** Undefined for a code that the operation does not declare, unless it was forced: then it is told beside what can be met. */
  pairOf({ operation, code, raiser, outcome }: Meeting): Pair | undefined {
    const known = this.pairsOf(operation as OperationSpec);
    if (code === undefined) return known.success;
    const declared = known.refusals.get(raiser)?.get(code);
    if (declared !== undefined || outcome !== 'forced') return declared;
    return this.newPair(operation as OperationSpec, `${raiser}/${code}`);
  }

  private pairsOf(operation: OperationSpec): Pairs {
    const known = this.pairs.get(operation);
    if (known !== undefined) return known;
    const refusals = new Map<string, Map<string, Pair>>();
    for (const { service, code } of this.handle.vocabulary.codesOf(operation)) {
      const ofService = refusals.get(service) ?? new Map<string, Pair>();
      refusals.set(service, ofService.set(code, this.newPair(operation, `${service}/${code}`)));
    }
    const pairs = { success: this.newPair(operation, ''), refusals };
    this.pairs.set(operation, pairs);
    return pairs;
  }

  private newPair(operation: OperationSpec, code: string): Pair {
    return { service: this.handle.definition.name, operation: operation.name, code };
  }
}
