import { parseArgs } from 'node:util';
import { readReportFormat, readVerdictConfig, type ReportFormat, type VerdictConfig } from '@sadpath/verdicts';
import type { CoverageConfig } from './coverage.config';

const OPTIONS = {
  url: { type: 'string' },
  token: { type: 'string' },
  config: { type: 'string' },
  of: { type: 'string' },
  min: { type: 'string' },
  'fail-on': { type: 'string' },
  format: { type: 'string', default: 'terminal' },
  out: { type: 'string' },
  merge: { type: 'string', multiple: true },
  save: { type: 'string' },
  reset: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What the command line asks for. */
export interface CoverageWish {
  readonly url: string;
  readonly token: string | undefined;
  readonly configFile: string | undefined;
  readonly format: ReportFormat;
  readonly out: string | undefined;
  /** Files that other jobs have saved. */
  readonly merge: readonly string[];
  readonly save: string | undefined;
  readonly isReset: boolean;
  readonly isHelp: boolean;
  /** What of the configuration the command line says otherwise. */
  readonly settled: Readonly<Record<string, unknown>>;
}

/** Reads the command line, over what the environment says. Throws an error that says what is wrong with it. */
export function readWish(args: readonly string[], config: CoverageConfig): CoverageWish {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
  const { of, min, 'fail-on': failOn } = values;
  return {
    url: (values.url ?? config.url).replace(/\/$/, ''),
    token: values.token ?? config.token,
    configFile: values.config,
    format: readReportFormat(values.format),
    out: values.out,
    merge: values.merge ?? [],
    save: values.save,
    isReset: values.reset,
    isHelp: values.help,
    settled: {
      ...(of === undefined ? {} : { of }),
      ...(min === undefined ? {} : { min: Number(min) }),
      ...(failOn === undefined ? {} : { failOn }),
    },
  };
}

/** What is settled by the file, and by the command line over it. Throws `BadVerdictConfig`. */
export function settle(file: unknown, { settled }: CoverageWish): VerdictConfig {
  readVerdictConfig(file);
  return readVerdictConfig({ ...(file as object), ...settled });
}
