import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** Files by their path in the repository. */
export type Files = Readonly<Record<string, string>>;

/**
 * A throw-away tree of the shape of the repository, inside it, so that packages resolve as they do for real code.
 * Its own `libs/` are what is planted; `repoLibs` lets `@sadpath/*` mean the real ones.
 */
export class PlantedTree {
  readonly path: string;
  readonly root = ROOT;

  constructor(files: Files, { repoLibs = false } = {}) {
    mkdirSync(resolve(ROOT, '.cache'), { recursive: true });
    this.path = mkdtempSync(resolve(ROOT, '.cache/planted-'));
    const libs = repoLibs ? '../../libs' : './libs';
    this.write({ ...files, 'tsconfig.json': tsconfig(libs) });
  }

  /** Deletes the tree. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  private write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function tsconfig(libs: string): string {
  return JSON.stringify({
    extends: '../../tsconfig.json',
    compilerOptions: {
      paths: {
        '@sadpath/errors/nest': [`${libs}/errors/src/nest/index.ts`],
        '@sadpath/*': [`${libs}/*/src/index.ts`],
      },
      typeRoots: ['../../node_modules/@types'],
    },
    include: ['**/*.ts'],
    exclude: [],
  });
}
