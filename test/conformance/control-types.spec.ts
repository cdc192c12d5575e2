import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { suite } from '../support/suite';

const WRITER = resolve(__dirname, '../../tools/control-types.mjs');

describe('the types of the control API', () => {
  it('are those of its document (npm run control:types)', async () => {
    await expect(promisify(execFile)(process.execPath, [WRITER, '--check', suite.gateway])).resolves.toMatchObject({
      stderr: '',
    });
  }, 60_000);
});
