const WIDTHS = [10, 5, 10, 5, 6];

/** The head of a table that compares two servers by requests per second and by the 99th percentile of milliseconds. */
export function printHead(title, first, second) {
  console.log(`\n${line(title, [`${first}/s`, 'p99', `${second}/s`, 'p99', 'ratio'])}`);
}

/** One request of both; the ratio is that of the first to the second. */
export function printRow(title, first, second) {
  const ratio = (first.rps / second.rps).toFixed(2);
  console.log(line(title, [first.rps, first.p99, second.rps, second.p99, ratio]));
}

function line(title, cells) {
  return `${title.padEnd(48)} ${cells.map((cell, at) => String(cell).padStart(WIDTHS[at])).join(' ')}`;
}
