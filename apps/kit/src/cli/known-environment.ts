import { OTHERS_VARIABLES, PROCESS_VARIABLES } from '@sadpath/bounds';
import * as catalogs from '@sadpath/catalog';
import { nearest } from '@sadpath/faults';
import type { CliConfig } from './cli.config';
import { Mistake } from './talk';

/** The services that a sandbox may have. */
export const SERVICES: readonly string[] = Object.values<object>(catalogs).flatMap((one) =>
  'service' in one ? [String(one.service)] : [],
);

const KNOWN = [...OTHERS_VARIABLES, ...PROCESS_VARIABLES];
/** What a service reads itself begins with its name. */
const OF_SERVICES = SERVICES.map((name) => `SADPATH_${name.toUpperCase().replaceAll('-', '_')}_`);

/** Refuses a variable `SADPATH_…` that nobody reads: what is misspelt must not be ignored. Throws `Mistake`. */
export function demandKnownVariables({ environment }: CliConfig): void {
  const unknown = Object.keys(environment).filter(
    (name) =>
      name.startsWith('SADPATH_') &&
      environment[name] !== '' &&
      !KNOWN.includes(name) &&
      !OF_SERVICES.some((beginning) => name.startsWith(beginning)),
  );
  const told = unknown.map((name) => `${name} is no setting; the nearest are ${nearest(name, KNOWN).join(', ')}`);
  if (told.length > 0) throw new Mistake(told.join('; '));
}
