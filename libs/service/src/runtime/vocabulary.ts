import type { Catalog, ErrorSpec } from '@sadpath/catalog';
import { ServiceError } from '@sadpath/errors';
import type { ServiceDefinition } from '../contract/definition';
import type { Exchange } from '../contract/exchange/exchange';
import type { OperationSpec } from '../contract/operation/operation-spec';

/** The header that tells how many requests a window has. */
const BUDGET = /ratelimit-limit$/i;

/** One code a service may answer, with the service that owns it. */
export interface KnownCode {
  readonly service: string;
  readonly code: string;
  readonly spec: ErrorSpec;
}

/** An operation as the router knows it. */
export interface RoutedOperation {
  readonly spec: OperationSpec;
  readonly method: string;
  readonly url: string;
}

/** The codes and operations of one service, learnt while its routes are registered. */
export class ServiceVocabulary {
  readonly operations: RoutedOperation[] = [];
  private readonly codes = new Map<string, KnownCode>();

  constructor(
    private readonly definition: ServiceDefinition,
    private readonly catalogs: ReadonlyMap<string, Catalog>,
  ) {
    for (const [code, spec] of Object.entries(definition.catalog.errors)) {
      this.codes.set(code, { service: definition.name, code, spec });
    }
    for (const id of definition.everywhere) this.learn(id);
  }

  /** How its operations check and refuse the form of a request. */
  get form(): Pick<ServiceDefinition, 'form' | 'refuseForm'> {
    return this.definition;
  }

  add(operation: RoutedOperation): void {
    this.operations.push(operation);
    for (const id of operation.spec.raises) this.learn(id);
  }

  /** Looks a code up by its wire string or as `service/code`. */
  find(code: string): KnownCode | undefined {
    const known = this.codes.get(code) ?? this.codes.get(code.slice(code.indexOf('/') + 1));
    return known !== undefined && (code === known.code || code === `${known.service}/${known.code}`)
      ? known
      : undefined;
  }

  codeNames(): readonly string[] {
    return [...this.codes.keys()];
  }

  known(): readonly KnownCode[] {
    return [...this.codes.values()];
  }

  /** True when the operation (or any operation) may answer this error; on an unknown route the gates alone answer. */
  declares(operation: OperationSpec | undefined, error: ServiceError): boolean {
    const isOwn = error.service === this.definition.name;
    if (operation === undefined && isOwn) return true;
    const name = isOwn ? error.code : error.id;
    return this.everywhere(operation).includes(name) || operation?.raises.includes(name) === true;
  }

  /** The codes an operation declares, those of every operation included. */
  codesOf(operation: OperationSpec): readonly KnownCode[] {
    const ids = new Set([...operation.raises, ...this.everywhere(operation)]);
    return [...ids].map((id) => this.find(id)).filter((known) => known !== undefined);
  }

  /** A code as documentation shows it: with the example members of its declaration. */
  exampleOf(known: KnownCode): ServiceError {
    const { example } = known.spec;
    return new ServiceError(known, example?.params ?? {}, pick(example));
  }

  /** Requests that the headers of an answer grant in a window; undefined where they tell none. */
  budgetOf(exchange: Exchange): number | undefined {
    const told = Object.entries(this.definition.headers?.(exchange) ?? {}).find(([name]) => BUDGET.test(name));
    return told && Number(told[1]);
  }

  /** What the service says for a code in this space; undefined where that is the catalog's sentence. */
  sentenceOf(code: string, exchange: Exchange): string | undefined {
    return this.definition.sentenceOf?.(code, exchange);
  }

  private everywhere(operation: OperationSpec | undefined): readonly string[] {
    const { everywhere } = this.definition;
    const spared = operation === undefined ? [] : (this.definition.spares?.(operation) ?? []);
    return spared.length === 0 ? everywhere : everywhere.filter((id) => !spared.includes(id));
  }

  private learn(id: string): void {
    const slash = id.indexOf('/');
    if (slash < 0) return;
    const [service, code] = [id.slice(0, slash), id.slice(slash + 1)];
    const spec = this.catalogs.get(service)?.errors[code];
    if (spec !== undefined && !this.codes.has(code)) this.codes.set(code, { service, code, spec });
  }
}

function pick(example: ErrorSpec['example']): object {
  if (example === undefined) return {};
  const { details, fields, headers } = example;
  return { ...(details && { details }), ...(fields && { fields }), ...(headers && { headers }) };
}
