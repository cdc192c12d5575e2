const { createRequire } = require('node:module');

/** The parts of Jest that run a file of specs, in the version that Jest brings along. */
const ofJest = createRequire(require.resolve('jest/package.json'));

module.exports = {
  circus: ofJest('jest-circus'),
  jestExpect: ofJest('@jest/expect').jestExpect,
  ModernFakeTimers: ofJest('@jest/fake-timers').ModernFakeTimers,
  ModuleMocker: ofJest('jest-mock').ModuleMocker,
};
