import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { ROOT } from './tree.mjs';

/** Runs specs in a tree; resolves with `passed`, `failed`, or `timeout`, after which everything it started has ended. */
export function runJest(tree, { project, workers = 1, files = [], env = {}, limit }) {
  const words = [
    '--config',
    'jest.mutants.cjs',
    '--selectProjects',
    project,
    `--maxWorkers=${workers}`,
    '--silent',
    '--forceExit',
  ];
  const only = files.length === 0 ? [] : ['--bail', '--runTestsByPath', ...files];
  const child = spawn(process.execPath, [resolve(ROOT, 'node_modules/jest/bin/jest.js'), ...words, ...only], {
    cwd: tree.folder,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    // A group of its own, so that what a spec has started ends with it.
    detached: true,
  });
  return new Promise((done) => {
    let verdict;
    const end = () => {
      verdict = 'timeout';
      process.kill(-child.pid, 'SIGKILL');
    };
    const timer = limit === undefined ? undefined : setTimeout(end, limit);
    child.on('close', (code) => {
      clearTimeout(timer);
      done(verdict ?? (code === 0 ? 'passed' : 'failed'));
    });
  });
}
