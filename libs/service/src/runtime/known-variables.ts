import { BOUND_NAMES, settingOf } from '@sadpath/bounds';
import { nearest } from '@sadpath/faults';
import type { ServiceDefinition } from '../contract/definition';

/** Read by `readConfig`, beside the settings of bounds. */
export const OWN_VARIABLES = [
  ...['HOST', 'PORT', 'ADMIN_TOKEN', 'ADMIN_HOSTS', 'CORS_ORIGINS', 'WEBHOOK_HOSTS', 'ENVELOPE', 'NOW', 'SEED'],
  ...['TOKEN_SECRET', 'LOG', 'DATA', 'READY', 'SERVICES', 'SEED_FILE'],
].map((name) => `SADPATH_${name}`);

/** Read by programs that start a sandbox with the environment they have: the command line, the scripts of recipes, and the project's own runs. */
const OF_OTHERS = ['URL', 'SPACE', 'STACK', 'SUITE', 'SPEC_DATABASE'].map((name) => `SADPATH_${name}`);

/** The variable that says where a service lives. */
export function urlVariable(service: string): string {
  return `SADPATH_${service.toUpperCase().replaceAll('-', '_')}_URL`;
}

/** A fault for each variable `SADPATH_…` that nobody reads: what is misspelt must not be ignored. */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  services: readonly Pick<ServiceDefinition, 'name' | 'variables'>[],
): string[] {
  const bounds = BOUND_NAMES.map(settingOf).filter((name) => name !== undefined);
  const ofServices = services.flatMap(({ name, variables = [] }) => [urlVariable(name), ...variables]);
  const known = [...OWN_VARIABLES, ...bounds, ...ofServices];
  const given = Object.keys(env).filter((name) => name.startsWith('SADPATH_') && env[name] !== '');
  // A process of one service alone is told where the others are, whom it does not know.
  const isOfAnother = (name: string): boolean => services.length === 1 && name.endsWith('_URL');
  return given
    .filter((name) => !known.includes(name) && !OF_OTHERS.includes(name) && !isOfAnother(name))
    .map((name) => `${name} is no setting; the nearest are ${nearest(name, known).join(', ')}`);
}
