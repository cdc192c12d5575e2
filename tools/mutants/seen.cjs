const { connect } = require('node:net');

/** Which mutants this process, and the sandbox that it calls, went past since the last time. */
async function seenSince() {
  const own = take();
  const socket = globalThis.mutantsSocket;
  return socket === undefined ? own : [...new Set([...own, ...(await ask(socket))])];
}

function take() {
  const known = globalThis.__stryker__?.mutantCoverage;
  const seen = Object.keys(known?.static ?? {});
  if (known !== undefined) known.static = {};
  return seen;
}

function ask(socket) {
  return new Promise((resolve, reject) => {
    let text = '';
    connect(socket)
      .on('data', (chunk) => (text += chunk))
      .on('error', reject)
      .on('end', () => resolve(JSON.parse(text)));
  });
}

module.exports = { seenSince, take };
