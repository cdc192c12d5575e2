import type { Catalog, CodeIdOf, CodeOf } from '@sadpath/catalog';
import 'reflect-metadata';

const RAISES = Symbol('sadpath:raises');

/** The type of a service's `@Raises`: own codes bare, other services' as `service/code`. */
export type RaisesDecorator<Own extends string, Foreign extends string> = (
  ...codes: readonly (Own | Foreign)[]
) => MethodDecorator;

/**
 * The `@Raises` of one service: takes its own codes bare and those of the services it calls as `service/code`;
 * anything else does not compile.
 */
export function raisesOf<C extends Catalog>(_catalog: C): RaisesDecorator<CodeOf<C>, never>;
export function raisesOf<C extends Catalog, F extends Catalog>(
  _catalog: C,
  _foreign: readonly F[],
): RaisesDecorator<CodeOf<C>, CodeIdOf<F>>;
export function raisesOf(): RaisesDecorator<string, string> {
  return (...codes) =>
    (_target, _key, descriptor: PropertyDescriptor) => {
      Reflect.defineMetadata(RAISES, codes, descriptor.value as object);
    };
}

/** The codes that a handler declares to answer; none where it declares nothing. */
export function raisedBy(handler: object): readonly string[] {
  return (Reflect.getMetadata(RAISES, handler) as readonly string[] | undefined) ?? [];
}
