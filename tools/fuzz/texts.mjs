/** What stands around something found in a text. */
export function around(text, found) {
  const at = text.indexOf(found);
  return text.slice(Math.max(0, at - 300), at + 100);
}

/** A line as those of its kind have it. */
export function shortOf(line) {
  return line.replaceAll(/\d+/g, 'N').slice(0, 160);
}

/** A path without its escapes, where they are whole: journals show some as what they stand for. */
export function plain(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
