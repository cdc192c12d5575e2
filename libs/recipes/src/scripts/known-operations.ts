/** An operation that a document tells of. */
export interface KnownOperation {
  /** Name of the document. */
  readonly source: string;
  readonly operationId: string;
  readonly method: string;
  /** Its path with `:name` parameters. */
  readonly url: string;
  /** Whether its document shows a body. */
  readonly takesBody: boolean;
}

/** An operation that a path calls, with what the path holds. */
export interface CalledOperation {
  readonly operation: KnownOperation;
  readonly path: Readonly<Record<string, string>>;
  /** As pairs, because a name may stand there several times. */
  readonly query: readonly (readonly [name: string, value: string])[];
}

interface Row {
  readonly operation: KnownOperation;
  readonly segments: readonly string[];
}

/** Finds the operations that paths call; a fixed segment wins over a parameter. */
export class OperationTable {
  private readonly rows: readonly Row[];

  constructor(operations: readonly KnownOperation[]) {
    this.rows = operations.map((operation) => ({ operation, segments: operation.url.split('/') }));
  }

  find(method: string, target: string): CalledOperation | undefined {
    const [path = '', query = ''] = target.split('?');
    const given = path.split('/');
    const fitting = this.rows.flatMap(({ operation, segments }) => {
      const found = operation.method === method ? parametersOf(segments, given) : undefined;
      return found === undefined ? [] : [{ operation, path: found }];
    });
    const [best] = fitting.sort((a, b) => Object.keys(a.path).length - Object.keys(b.path).length);
    return best === undefined ? undefined : { ...best, query: pairsOf(query) };
  }
}

function parametersOf(segments: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, segment] of segments.entries()) {
    const text = given[at] ?? '';
    if (segment.startsWith(':') && text !== '') parameters[segment.slice(1)] = decodeURIComponent(text);
    else if (segment !== text) return undefined;
  }
  return parameters;
}

/** References have braces, which a parser of queries would leave; all else is decoded. */
function pairsOf(query: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(query)];
}
