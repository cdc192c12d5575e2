const { resolve } = require('node:path');

// That of the tree, in which it runs.
const base = require(resolve('jest.config.cjs'));

/** The projects of every day; each file also tells which mutants it went past, where somebody asks. */
const collect = process.env.MUTANTS_SEEN === undefined ? [] : [process.env.MUTANTS_COLLECT];

module.exports = {
  ...base,
  projects: base.projects.map((project) => ({
    ...project,
    setupFilesAfterEnv: [...(project.setupFilesAfterEnv ?? []), ...collect],
  })),
};
