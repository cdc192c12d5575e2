import type { Catalog, CodeOf, DetailsOf, ErrorSpec, ParamNames, Scalar } from '@sadpath/catalog';
import { ServiceError, type DeclaredCode, type ErrorExtras } from './service-error';

type Extras<D> = Omit<ErrorExtras, 'details'> & D;

/** What a thrower adds to a code: the `details` that its declaration demands, and none where it has none. */
type MoreOf<S extends ErrorSpec> =
  DetailsOf<S> extends undefined
    ? [more?: Extras<{ readonly details?: never }>]
    : S extends { readonly detailsMayLack: true }
      ? [more?: Extras<{ readonly details?: DetailsOf<S> }>]
      : [more: Extras<{ readonly details: DetailsOf<S> }>];

type ParamsOf<M extends string> = Readonly<Record<ParamNames<M>, Scalar>>;

type Rest<S extends ErrorSpec> = [ParamNames<S['message']>] extends [never]
  ? MoreOf<S> extends [unknown]
    ? [params: undefined, ...more: MoreOf<S>]
    : [params?: undefined, ...more: MoreOf<S>]
  : [params: ParamsOf<S['message']>, ...more: MoreOf<S>];

/** The maker of one service's errors: a foreign code, or a missing or extra parameter, does not compile. */
export type ErrorMaker<C extends Catalog> = <K extends CodeOf<C>>(
  code: K,
  ...rest: Rest<C['errors'][K]>
) => ServiceError;

/** Makes the only error maker a service owns; it knows that service's catalog and nothing else. */
export function errorsOf<C extends Catalog>(catalog: C): ErrorMaker<C> {
  // Plain parameters, because this runs on every refusal and rest parameters cost as much as the error itself.
  const make = (code: string, params?: Readonly<Record<string, Scalar>>, more?: ErrorExtras): ServiceError =>
    new ServiceError(declared(catalog, code), params, more);
  // What the types demand for each code is more than a function can be seen to take.
  return make as unknown as ErrorMaker<C>;
}

/** Makes errors anew that were kept with sentence and `details`, as a repeated request is to meet them. */
export function keptErrorsOf(catalog: Catalog): (code: string, kept: ErrorExtras) => ServiceError {
  return (code, kept) => new ServiceError(declared(catalog, code), undefined, kept);
}

function declared({ service, errors }: Catalog, code: string): DeclaredCode {
  const spec = errors[code];
  if (spec === undefined) throw new TypeError(`${service} has no code ${code}`);
  return { service, code, spec };
}
