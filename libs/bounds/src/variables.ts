import { BOUND_NAMES } from './bound-names';
import { settingOf } from './setting-of';

/** Read by a process of the sandbox, beside the settings of bounds. */
export const OWN_VARIABLES: readonly string[] = [
  ...named(['HOST', 'PORT', 'ADMIN_TOKEN', 'ADMIN_HOSTS', 'CORS_ORIGINS', 'WEBHOOK_HOSTS', 'ENVELOPE', 'NOW', 'SEED']),
  ...named(['TOKEN_SECRET', 'LOG', 'DATA', 'READY', 'SERVICES', 'SEED_FILE']),
];

/** The environment of a process of the sandbox, but for what its services read themselves. */
export const PROCESS_VARIABLES: readonly string[] = [
  ...OWN_VARIABLES,
  ...BOUND_NAMES.map(settingOf).filter((name) => name !== undefined),
];

/** Read by programs that start a sandbox with the environment they have: the command line, the scripts of recipes, and the project's own runs. */
export const OTHERS_VARIABLES: readonly string[] = named(['URL', 'SPACE', 'STACK', 'SUITE', 'SPEC_DATABASE']);

function named(words: readonly string[]): readonly string[] {
  return words.map((word) => `SADPATH_${word}`);
}
