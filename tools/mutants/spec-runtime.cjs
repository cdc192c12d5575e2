const { mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname, resolve } = require('node:path');
const { transformSync } = require('@swc/core');
const { jestExpect, ModernFakeTimers, ModuleMocker } = require('./jest-parts.cjs');

/** That of the tree in which it runs. */
const CONFIG = require(resolve('jest.config.cjs'));
const ROOT = `${process.cwd()}/`;
const [[, SWC_OPTIONS]] = Object.values(CONFIG.projects[0].transform);
const COMPILED = resolve('.cache/compiled');
const known = new Map();

/** What Jest does for a spec and no more: TypeScript, names of libraries, and its globals; packages stay loaded between specs. */
function install() {
  Module._extensions['.ts'] = (module, file) => module._compile(compiled(file), file);
  const names = Object.entries(CONFIG.projects[0].moduleNameMapper).map(([from, to]) => [new RegExp(from), to]);
  const original = Module._resolveFilename;
  Module._resolveFilename = (request, ...more) => {
    const [from, to] = names.find(([pattern]) => pattern.test(request)) ?? [];
    const path = from === undefined ? request : request.replace(from, to.replace('<rootDir>/', ROOT));
    return original.call(Module, path, ...more);
  };
  const timers = new ModernFakeTimers({ config: { fakeTimers: {}, rootDir: ROOT }, global: globalThis });
  const mocker = new ModuleMocker(globalThis);
  const { advanceTimersByTime, advanceTimersByTimeAsync, setSystemTime, useFakeTimers, useRealTimers } = bound(timers);
  globalThis.expect = jestExpect;
  globalThis.jest = {
    ...{ advanceTimersByTime, advanceTimersByTimeAsync, setSystemTime, useFakeTimers, useRealTimers },
    ...{ fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) },
  };
}

/** Forgets every module of the house, so that the next spec meets each as it is loaded. */
function forget() {
  for (const file of Object.keys(require.cache)) if (file.startsWith(ROOT)) Reflect.deleteProperty(require.cache, file);
}

function compiled(file) {
  const found = known.get(file) ?? compile(file, resolve(COMPILED, `${file.slice(ROOT.length)}.js`));
  known.set(file, found);
  return found;
}

function compile(file, kept) {
  try {
    if (statSync(kept).mtimeMs > statSync(file).mtimeMs) return readFileSync(kept, 'utf8');
  } catch {
    // Nothing is kept of it yet.
  }
  const { code } = transformSync(readFileSync(file, 'utf8'), { ...SWC_OPTIONS, filename: file });
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, code);
  return code;
}

function bound(timers) {
  const call = (name) => [name, (...words) => timers[name](...words)];
  const names = ['advanceTimersByTime', 'advanceTimersByTimeAsync', 'setSystemTime', 'useFakeTimers', 'useRealTimers'];
  return Object.fromEntries(names.map(call));
}

module.exports = { CONFIG, forget, install };
