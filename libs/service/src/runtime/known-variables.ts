import { OTHERS_VARIABLES, PROCESS_VARIABLES } from '@sadpath/bounds';
import { nearest } from '@sadpath/faults';
import type { ServiceDefinition } from '../contract/definition';

/** The variable that says where a service lives. */
export function urlVariable(service: string): string {
  return `SADPATH_${service.toUpperCase().replaceAll('-', '_')}_URL`;
}

/** A fault for each variable `SADPATH_…` that nobody reads: what is misspelt must not be ignored. */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  services: readonly Pick<ServiceDefinition, 'name' | 'variables'>[],
): string[] {
  const ofServices = services.flatMap(({ name, variables = [] }) => [urlVariable(name), ...variables]);
  const known = [...PROCESS_VARIABLES, ...ofServices];
  const given = Object.keys(env).filter((name) => name.startsWith('SADPATH_') && env[name] !== '');
  // A process of one service alone is told where the others are, whom it does not know.
  const isOfAnother = (name: string): boolean => services.length === 1 && name.endsWith('_URL');
  return given
    .filter((name) => !known.includes(name) && !OTHERS_VARIABLES.includes(name) && !isOfAnother(name))
    .map((name) => `${name} is no setting; the nearest are ${nearest(name, known).join(', ')}`);
}
