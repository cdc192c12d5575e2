import type { Catalog, CodeOf, DetailKind, ErrorSpec, Scalar } from './define-errors';

/** The values of each kind of member. */
interface ValueOfKind {
  readonly text: string;
  readonly number: number;
  readonly flag: boolean;
  readonly instant: string;
  readonly texts: readonly string[];
  readonly faults: readonly { readonly field: string; readonly rule?: string; readonly message: string }[];
}

type Members = Readonly<Record<string, unknown>>;

/** The names of those members that may be absent. */
type OptionalIn<K> = { [N in keyof K]: K[N] extends `${string}?` ? N : never }[keyof K];

type ValueOf<K> = K extends readonly Scalar[]
  ? K[number]
  : K extends `${infer Name}?`
    ? ValueOf<Name>
    : K extends `${infer Name}|null`
      ? ValueOf<Name> | null
      : K extends keyof ValueOfKind
        ? ValueOfKind[K]
        : never;

/** What an example stands for: any value of its type. */
type Widened<V> = V extends string
  ? string
  : V extends number
    ? number
    : V extends boolean
      ? boolean
      : V extends readonly (infer I)[]
        ? readonly Widened<I>[]
        : V extends Members
          ? { readonly [N in keyof V]: Widened<V[N]> }
          : V;

type MembersOf<X, K> = { readonly [N in Exclude<keyof X, keyof K>]: Widened<X[N]> } & {
  readonly [N in Exclude<keyof K, OptionalIn<K>>]: ValueOf<K[N]>;
} & { readonly [N in OptionalIn<K>]?: ValueOf<K[N]> };

type KindsOf<S> = S extends { readonly details: infer K extends Readonly<Record<string, DetailKind>> } ? K : object;

/** The `details` of a code, as its declaration and its example say; `undefined` where it has none. */
export type DetailsOf<S extends ErrorSpec> = S extends {
  readonly example: { readonly details: readonly (infer X)[] };
}
  ? readonly MembersOf<X, KindsOf<S>>[]
  : S extends { readonly example: { readonly details: infer X } }
    ? MembersOf<X, KindsOf<S>>
    : S extends { readonly details: infer K }
      ? MembersOf<object, K>
      : undefined;

/** The `details` of a code of a catalog. */
export type DetailsOfCode<C extends Catalog, K extends CodeOf<C>> = DetailsOf<C['errors'][K]>;
