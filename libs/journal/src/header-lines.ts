type Headers = Readonly<Record<string, unknown>>;

/**
 * Headers as text, a line each: it costs less than JSON, and what is text already is not looked through for quotes. No name
 * has a colon or an equals sign; a value that is no text, or is one of several lines, stands as JSON behind the latter.
 * Headers whose names begin with `without` are left out.
 */
export function linesOf(headers: Headers, without?: string): string {
  let lines = '';
  for (const name in headers) {
    if (without !== undefined && name.startsWith(without)) continue;
    const value = headers[name];
    if (typeof value === 'string' && !value.includes('\n')) lines += `${name}:${value}\n`;
    else if (value !== undefined) lines += `${name}=${JSON.stringify(value)}\n`;
  }
  return lines;
}

/** The headers of such a text. */
export function headersOf(lines: string): Record<string, unknown> {
  const entries = lines
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const end = line.search(/[:=]/);
      const value: unknown = line[end] === ':' ? line.slice(end + 1) : JSON.parse(line.slice(end + 1));
      return [line.slice(0, end), value];
    });
  return Object.fromEntries(entries) as Record<string, unknown>;
}
