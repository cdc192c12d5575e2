/** The members of a response class, as a plain object has them. */
export type Shape<T> = { readonly [K in keyof T]: T[K] };
