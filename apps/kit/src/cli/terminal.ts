import type { CliConfig } from './cli.config';

/** What a command answers: data for programs, lines for people. */
export interface Said {
  readonly json: unknown;
  readonly text: string;
  /** 1 where the answer is a no. */
  readonly exitCode?: 0 | 1;
}

/** Where a command speaks. */
export interface Terminal {
  readonly config: CliConfig;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Takes the code with which the process is to end. */
  readonly end: (exitCode: 0 | 1 | 2) => void;
}

/** Rows in columns as wide as what stands in them. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

/** Marks a word where the terminal has colours. */
export function marked(word: string, { hasColor }: CliConfig): string {
  return hasColor ? `\u001b[1m${word}\u001b[0m` : word;
}

/** The end of a help text. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
