import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { BadVerdictConfig, idlePatterns, readVerdictConfig, type Coverage } from '@sadpath/verdicts';
import { SERVICES } from './known-environment';

const CONFIG_FILE = 'sadpath.config.json';

/** What the owner of the tests has settled, in the file named or in that of the working directory. Throws `BadVerdictConfig`, and what reading does. */
export async function readConfigFile(named: string | undefined): Promise<object> {
  const file = named ?? CONFIG_FILE;
  if (named === undefined && !existsSync(file)) return {};
  const text = await readFile(file, 'utf8');
  try {
    return readVerdictConfig(JSON.parse(text));
  } catch (error) {
    throw new BadVerdictConfig([`${file}: ${(error as Error).message}`]);
  }
}

/** The patterns of services that this sandbox leaves out. Throws `BadVerdictConfig` for those that name what there is not. */
export function demandKnownNames(coverage: Coverage, patterns: readonly string[]): readonly string[] {
  const { mistaken, elsewhere } = idlePatterns(coverage, patterns, SERVICES);
  if (mistaken.length > 0) throw new BadVerdictConfig(mistaken);
  return elsewhere;
}
