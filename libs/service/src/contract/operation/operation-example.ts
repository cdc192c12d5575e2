import type { Json } from '@sadpath/recipes';

/** A request that an operation carries out in a fresh space, as the OpenAPI document shows it. */
export interface OperationExample {
  /** Whose it is, where it is not that of the first of the service's credentials. */
  readonly sender?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/** Requests by the names of their operations. */
export type OperationExamples = Readonly<Record<string, OperationExample>>;
