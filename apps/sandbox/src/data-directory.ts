import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenFile, type Platform } from '@sadpath/service';
import { dumpSpace, loadSpace, worldOf, type SpaceDump, type SpaceOptions } from '@sadpath/spaces';

interface SavedSpace {
  readonly id: string;
  /** Those it was made with. */
  readonly options: SpaceOptions;
  /** Those it has now; in files of older versions the same. */
  readonly changed?: SpaceOptions;
  readonly dump: SpaceDump;
}

/** Tokens and keys of the spaces stand in the file. */
const FOR_OWNER = { file: 0o600, folder: 0o700 };

/** Loads the spaces that were saved when the sandbox last stopped. Does nothing where there are none. Throws `BrokenFile`. */
export async function loadData(platform: Platform, directory: string): Promise<void> {
  const file = fileIn(directory);
  if (!existsSync(file)) return;
  for (const saved of readSpaces(file)) await loadOne(platform, file, saved);
}

async function loadOne(platform: Platform, file: string, saved: SavedSpace): Promise<void> {
  try {
    const { id, options, changed = {}, dump } = saved;
    const space = platform.spaces.create(id, options);
    space.configure(changed);
    await loadSpace(space, dump);
  } catch (error) {
    const { id } = saved as Partial<SavedSpace>;
    throw new BrokenFile(file, `the space ${JSON.stringify(id)} in it cannot be read (${messageOf(error)})`);
  }
}

function readSpaces(file: string): readonly SavedSpace[] {
  const parsed = parse(file);
  const isList = Array.isArray(parsed) && parsed.every((saved) => saved !== null && typeof saved === 'object');
  if (!isList) throw new BrokenFile(file, 'it holds no list of spaces');
  return parsed as readonly SavedSpace[];
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BrokenFile(file, messageOf(error));
  }
}

/** Saves all spaces; the file is put in place whole or not at all, also where the machine dies meanwhile. */
export async function saveData(platform: Platform, directory: string): Promise<void> {
  const services = platform.suite.map(({ name }) => name);
  const saved: SavedSpace[] = [];
  for (const { space } of platform.spaces.list()) {
    saved.push({
      id: space.id,
      options: space.madeWith,
      changed: space.options,
      dump: worldOf(await dumpSpace(space, services)),
    });
  }
  await mkdir(directory, { recursive: true, mode: FOR_OWNER.folder });
  const file = fileIn(directory);
  await writeThrough(`${file}.new`, JSON.stringify(saved));
  await rename(`${file}.new`, file);
  const folder = await open(directory);
  await folder.sync().finally(() => folder.close());
}

/** Writes a file of its own to the disk itself. */
async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', FOR_OWNER.file);
  try {
    // The mode above is for a file that is new; one that a killed process left may be open to all.
    await handle.chmod(FOR_OWNER.file);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function fileIn(directory: string): string {
  return join(directory, 'spaces.json');
}
