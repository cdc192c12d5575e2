const { connect } = require('node:net');

/** Which mutants this process, and the sandbox that it calls, went past since the last time. */
async function seenSince() {
  const own = take();
  return globalThis.mutantsSocket === undefined ? own : [...new Set([...own, ...(await askSandbox())])];
}

function take() {
  const known = globalThis.__stryker__?.mutantCoverage;
  const seen = Object.keys(known?.static ?? {});
  if (known !== undefined) known.static = {};
  return seen;
}

/** Asks the sandbox what it went past; from then on the named mutant stands in for its code. */
function askSandbox(mutant = '') {
  return new Promise((resolve, reject) => {
    let text = '';
    const client = connect(globalThis.mutantsSocket);
    client
      .setTimeout(20_000, () => client.destroy(new Error('the sandbox is silent')))
      .on('data', (chunk) => (text += chunk))
      .on('error', reject)
      .on('end', () => resolve(JSON.parse(text)));
    client.write(`${mutant}\n`);
  });
}

module.exports = { askSandbox, seenSince };
