import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

describe('the forms of stored documents', () => {
  it('are what the types say (npm run stored:documents)', () => {
    const check = (): string =>
      execFileSync(process.execPath, ['tools/stored-documents.mjs', '--check'], { cwd: ROOT, encoding: 'utf8' });
    expect(check).not.toThrow();
  });
});
