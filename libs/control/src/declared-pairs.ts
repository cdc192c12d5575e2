import { isNatural } from '@sadpath/recipes';
import type { KnownCode, RoutedOperation, ServiceHandle } from '@sadpath/service';
import type { DeclaredPair } from '@sadpath/verdicts';

/** Where what meets a pair is run. */
interface Place {
  /** Of the control API. */
  readonly origin: string;
}

/** Every code that an operation declares, of these services: the universe of coverage. */
export function declaredPairs(services: readonly ServiceHandle[], place: Place): readonly DeclaredPair[] {
  return services.flatMap((service) => operationsOf(service).flatMap((routed) => pairsOf(service, routed, place)));
}

/** Each operation once: several routes may lead to one. */
function operationsOf({ vocabulary }: ServiceHandle): readonly RoutedOperation[] {
  const byName = new Map<string, RoutedOperation>();
  for (const routed of vocabulary.operations) if (!byName.has(routed.spec.name)) byName.set(routed.spec.name, routed);
  return [...byName.values()];
}

function pairsOf(handle: ServiceHandle, routed: RoutedOperation, place: Place): readonly DeclaredPair[] {
  const { definition, vocabulary } = handle;
  return vocabulary.codesOf(routed.spec).map((known) => ({
    service: definition.name,
    operation: routed.spec.name,
    code: `${known.service}/${known.code}`,
    meet: waysOf(handle, routed, known, place),
  }));
}

function waysOf(
  { platform }: ServiceHandle,
  { method, url }: RoutedOperation,
  { service, code }: KnownCode,
  { origin }: Place,
): DeclaredPair['meet'] {
  const recipe = platform.definition(service)?.recipes.recipes[code];
  const forced = `curl -si -X ${method} '${origin}${url}' -H 'X-Sandbox-Error: ${code}'`;
  if (recipe === undefined || !isNatural(recipe)) return { forced };
  return { natural: `curl -s '${origin}/__admin/errors/${service}/${encodeURIComponent(code)}?as=sh' | sh`, forced };
}
