import type { ErrorSpec } from '@sadpath/catalog';
import type { Recipe, Remedy } from '@sadpath/recipes';
import { send } from './wire';

/** A service as the control API describes it. */
export interface ServiceFacts {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly basePaths: readonly string[];
  readonly dependencies: readonly string[];
  /** What it delivers by itself. */
  readonly events: readonly { readonly name: string; readonly meaning: string; readonly isSigned: boolean }[];
  readonly codes: number;
}

/** An operation with every code it may answer: own codes bare, others as `service/code`. */
export interface OperationFacts {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly codes: readonly string[];
}

/** A code with the operations of its service that may answer it. */
export interface CodeFacts extends Omit<ErrorSpec, 'example'> {
  readonly id: string;
  readonly service: string;
  readonly code: string;
  readonly operations: readonly string[];
}

/** A recipe with the code it leads to, and what leads past it. */
export type RecipeFacts = Recipe & { readonly service: string; readonly code: string; readonly remedy?: Remedy };

/** What a sandbox says of itself. */
export interface SuiteFacts {
  readonly services: readonly ServiceFacts[];
  readonly operations: readonly OperationFacts[];
  readonly errors: readonly CodeFacts[];
  readonly recipes: readonly RecipeFacts[];
}

/** Asks a running sandbox what it is made of. */
export async function askForFacts(gateway: string): Promise<SuiteFacts> {
  const [services, operations, errors, recipes] = await Promise.all(
    ['services', 'operations', 'errors', 'recipes'].map((path) => ask(`${gateway}/__admin/${path}`)),
  );
  return { services, operations, errors, recipes } as SuiteFacts;
}

async function ask(url: string): Promise<unknown> {
  const { status, body } = await send(url);
  if (status !== 200) throw new Error(`${url} answers ${status}`);
  return (body as { readonly items?: unknown }).items ?? body;
}
