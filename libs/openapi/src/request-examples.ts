import type { Json, RecipeStep } from '@sadpath/recipes';
import type { OperationExamples, RoutedOperation, ServiceDefinition } from '@sadpath/service';

/** A request that works on fresh fixtures: the service's own example, or one taken from the ways to the codes. */
export interface RequestExample {
  /** Whose it is, where it matters. */
  readonly sender?: string;
  readonly body: Json | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** By names in lower case; those that refer to an earlier answer are left out. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a recipe sends to an operation, without what refers to an earlier answer. */
interface Sent extends RequestExample {
  readonly url: string;
  readonly isWhole: boolean;
}

/** Refusals of what is named: the values in such a request are no examples of what there is. */
const UNKNOWN_VALUES: readonly (number | undefined)[] = [400, 401, 404, 422];

/** The examples of a service's requests: of each operation its own, and else values of the same name in others. */
export class RequestExamples {
  private readonly own: OperationExamples;
  private readonly sent: readonly Sent[];
  private readonly values = new Map<string, string>();
  private readonly headers: ReadonlyMap<string, string>;

  constructor(definition: ServiceDefinition, operations: readonly RoutedOperation[]) {
    const { recipes, catalog, examples = {} } = definition;
    this.own = examples;
    const all = Object.entries(recipes.recipes);
    // The last step is the one that is refused: those before it are what succeeds.
    const succeeding = all.flatMap(([, { steps }]) => steps.slice(0, -1));
    const refused = all.flatMap(([code, { steps }]) =>
      UNKNOWN_VALUES.includes(catalog.errors[code]?.status) ? [] : steps.slice(-1),
    );
    const read = (steps: readonly RecipeStep[]) =>
      operations.flatMap((operation) => steps.flatMap((step) => sentTo(operation, step) ?? []));
    this.sent = read(succeeding);
    for (const request of [...this.sent, ...read(refused)]) this.keep(request);
    for (const { spec, url } of operations) this.keep({ url, path: {}, query: {}, ...examples[spec.name] });
    this.headers = commonest(
      all.flatMap(([, { steps }]) => steps.flatMap(({ headers = {} }) => Object.entries(headers))),
    );
  }

  /** The service's own example, or the first request of the recipes that refers to no earlier answer. */
  of({ spec, url, method }: RoutedOperation): RequestExample {
    const key = keyOf(method, url);
    const found = this.sent.find((request) => request.url === key && request.isWhole);
    const played = found ?? { body: undefined, path: {}, query: {}, headers: {} };
    const own = this.own[spec.name];
    return own === undefined ? played : { body: undefined, path: {}, query: {}, headers: played.headers, ...own };
  }

  /** A value for a parameter in a path, as other operations below the same collection or with the same name have it. */
  inPath(url: string, name: string): string | undefined {
    return this.values.get(placeOf(url, name)) ?? (name === 'id' ? undefined : this.values.get(`:${name}`));
  }

  /** A value for a member of a query, of that name in the query or else in the path of other operations. */
  inQuery(name: string): string | undefined {
    return this.values.get(`?${name}`) ?? this.values.get(`:${name}`);
  }

  /** A value for a header, as most requests have it. */
  inHeader(name: string): string | undefined {
    return this.headers.get(name.toLowerCase());
  }

  private keep({ url, path, query }: Pick<Sent, 'url' | 'path' | 'query'>): void {
    const target = url.slice(url.indexOf(' ') + 1);
    for (const [name, value] of Object.entries(path)) {
      this.first(placeOf(target, name), value);
      this.first(`:${name}`, value);
    }
    for (const [name, value] of Object.entries(query)) this.first(`?${name}`, value);
  }

  private first(key: string, value: string): void {
    if (!this.values.has(key)) this.values.set(key, value);
  }
}

/** Of each name the value that stands there most often. */
function commonest(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const best = new Map<string, string>();
  for (const [written, value] of pairs.filter(([, text]) => !text.includes('{{'))) {
    const name = written.toLowerCase();
    const count = (counts.get(`${name} ${value}`) ?? 0) + 1;
    counts.set(`${name} ${value}`, count);
    if (count > (counts.get(`${name} ${best.get(name) ?? ''}`) ?? 0) || !best.has(name)) best.set(name, value);
  }
  return best;
}

function keyOf(method: string, url: string): string {
  return `${method} ${url}`;
}

/** The path up to a parameter: what stands there depends on the collection before it. */
function placeOf(url: string, name: string): string {
  return url.slice(0, url.indexOf(`:${name}`));
}

function sentTo({ method, url }: RoutedOperation, step: RecipeStep): Sent | undefined {
  if (step.method !== method) return undefined;
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const form = new RegExp(`^${url.replaceAll('.', '\\.').replace(/:\w+/g, '([^/?]+)')}(?:\\?(.*))?$`);
  const match = form.exec(step.path);
  if (match === null) return undefined;
  const { path, body, headers = {} } = step;
  const found = names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')] as const);
  const inHeaders = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    url: keyOf(method, url),
    isWhole: !JSON.stringify([path, body]).includes('{{'),
    body,
    path: plain(found),
    query: plain([...new URLSearchParams(match[names.length + 1] ?? '')]),
    headers: plain(inHeaders),
  };
}

function plain(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(pairs.filter(([, value]) => !value.includes('{{')));
}
