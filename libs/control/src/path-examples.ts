import { isNatural } from '@sadpath/recipes';
import type { ServiceHandle } from '@sadpath/service';

/** Examples of what stands in paths, by the path up to there and else by the name. */
export type PathExamples = Readonly<Record<string, string>>;

/** Of things that a client makes, and of those that every space has. */
const MADE: PathExamples = {
  '/faults/:id': 'rule-1',
  '/mappings/:id': 'rule-1',
  '/requests/:id': 'request-1',
  '/requests/:id/as/:form': 'curl',
  '/snapshots/:name': 'before-payment',
  '/spaces/:id': 'default',
  '/scenarios/:name': 'payment',
};

/** Examples of what these services have. */
export function pathExamplesOf(services: readonly ServiceHandle[]): PathExamples {
  const definitions = services.map(({ definition }) => definition);
  const playable = definitions.flatMap(({ name, recipes, collections: [collection] }) =>
    Object.entries(recipes.recipes)
      .filter(([, recipe]) => isNatural(recipe))
      .map(([code]) => ({ service: name, code, ...(collection && { collection: collection.name }) })),
  );
  const [dependency] = definitions.flatMap(({ dependencies }) => Object.keys(dependencies));
  const [preset] = definitions.flatMap(({ presets = [] }) => presets);
  return {
    ...MADE,
    ...playable[0],
    ...(dependency && { '/dependencies/:name': dependency }),
    ...(preset && { '/faults/presets/:id': preset.id }),
  };
}

/** The example of one of a path's parameters. */
export function pathExampleOf(examples: PathExamples, path: string, name: string): string | undefined {
  return examples[path.slice(0, path.indexOf(`:${name}`) + name.length + 1)] ?? examples[name];
}
