import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '@sadpath/service';
import { dumpSpace, loadSpace, type SpaceDump, type SpaceOptions } from '@sadpath/spaces';

interface SavedSpace {
  readonly id: string;
  /** Those it was made with. */
  readonly options: SpaceOptions;
  /** Those it has now; in files of older versions the same. */
  readonly changed?: SpaceOptions;
  readonly dump: SpaceDump;
}

/** Loads the spaces that were saved when the sandbox last stopped. Does nothing where there are none. */
export async function loadData(platform: Platform, directory: string): Promise<void> {
  const file = fileIn(directory);
  if (!existsSync(file)) return;
  const saved = JSON.parse(readFileSync(file, 'utf8')) as readonly SavedSpace[];
  for (const { id, options, changed = {}, dump } of saved) {
    const space = platform.spaces.create(id, options);
    space.configure(changed);
    await loadSpace(space, dump);
  }
}

/** Saves all spaces; the file is put in place whole or not at all. */
export async function saveData(platform: Platform, directory: string): Promise<void> {
  const services = platform.suite.map(({ name }) => name);
  const saved: SavedSpace[] = [];
  for (const { space } of platform.spaces.list()) {
    saved.push({
      id: space.id,
      options: space.madeWith,
      changed: space.options,
      dump: await dumpSpace(space, services),
    });
  }
  mkdirSync(directory, { recursive: true });
  const file = fileIn(directory);
  writeFileSync(`${file}.new`, JSON.stringify(saved));
  renameSync(`${file}.new`, file);
}

function fileIn(directory: string): string {
  return join(directory, 'spaces.json');
}
