import type { Catalog, CodeOf } from '@sadpath/catalog';
import { Raises, type RaisesDecorator } from './operation';

/**
 * The `@Raises` of one service: takes its own codes bare and those of the services it calls as `service/code`;
 * anything else does not compile.
 */
export function raisesOf<C extends Catalog>(_catalog: C): RaisesDecorator<CodeOf<C>, never>;
export function raisesOf<C extends Catalog, F extends Catalog>(
  _catalog: C,
  _foreign: readonly F[],
): RaisesDecorator<CodeOf<C>, ForeignId<F>>;
export function raisesOf(): RaisesDecorator<string, string> {
  return (...codes) => Raises(...codes);
}

type ForeignId<F extends Catalog> = F extends Catalog ? `${F['service']}/${CodeOf<F>}` : never;
