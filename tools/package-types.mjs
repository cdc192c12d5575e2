import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const MADE = resolve(ROOT, '.cache/package-types');
const FROM = /((?:from|import)\s*\(?\s*['"])([^'"]+)(['"])/g;

/**
 * Writes the declarations of the entries and of what they name, once for each kind of module: a declaration counts as
 * what the nearest package.json says, and a CommonJS consumer may not import those of ES modules.
 */
export function writeTypes({ out, entries }) {
  rmSync(MADE, { recursive: true, force: true });
  const config = resolve(ROOT, 'tools/package-types.tsconfig.json');
  execFileSync(resolve(ROOT, 'node_modules/typescript-7/bin/tsc'), ['-p', config, '--outDir', MADE], {
    stdio: 'inherit',
  });
  const files = closureOf(entries.map((name) => join(MADE, 'apps/kit/src/entries', `${name}.d.ts`)));
  for (const [kind, type] of Object.entries({ esm: 'module', cjs: 'commonjs' })) {
    mkdirSync(join(out, kind), { recursive: true });
    writeFileSync(join(out, kind, 'package.json'), `${JSON.stringify({ type })}\n`);
    for (const [file, text] of files) {
      const target = join(out, kind, relative(MADE, file));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
}

/** The declarations that these need, with every import written as a relative path with its ending. */
function closureOf(first) {
  const files = new Map();
  const waiting = [...first];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const text = readFileSync(file, 'utf8').replaceAll(FROM, (all, before, name, after) => {
      const found = declarationOf(name, dirname(file));
      if (found === undefined) return all;
      waiting.push(found);
      const path = relative(dirname(file), found).replace(/\.d\.ts$/, '.js');
      return `${before}${path.startsWith('.') ? path : `./${path}`}${after}`;
    });
    files.set(file, text);
  }
  return files;
}

function declarationOf(name, folder) {
  const own = /^@sadpath\/([^/]+)$/.exec(name)?.[1];
  if (own !== undefined) return join(MADE, 'libs', own, 'src/index.d.ts');
  if (!name.startsWith('.')) return undefined;
  return [`${name}.d.ts`, `${name}/index.d.ts`].map((path) => join(folder, path)).find((path) => existsSync(path));
}
