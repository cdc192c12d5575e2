import { Option, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import {
  readVerdictConfig,
  renderReport,
  REPORT_FORMATS,
  SCOPES,
  verdictOf,
  type ReportFormat,
} from '@sadpath/verdicts';
import { act, type Asked } from '../act';
import { evidenceOf, forget, savedOf } from '../evidence';
import { demandKnownNames, readConfigFile } from '../verdict-file';
import { Mistake, sentenceOf } from '../talk';
import { examples, type Said, type Terminal } from '../terminal';

interface CoverageOptions {
  readonly min?: string;
  readonly of?: string;
  readonly failOn?: string;
  readonly format: ReportFormat;
  readonly out?: string;
  readonly config?: string;
  readonly merge: readonly string[];
  readonly save?: string;
  readonly reset?: boolean;
}

/** `coverage`: the verdict on a run, of which `sadpath.config.json` and the options say what is enough. */
export function addCoverageCommand(program: Command, terminal: Terminal): void {
  const coverage = program
    .command('coverage')
    .description('which codes the tests have met; --min and --fail-on make it a gate')
    .option('--min <percent>', 'whole percents of the pairs that must be met')
    .addOption(new Option('--of <scope>', 'pairs that count (called)').choices(SCOPES))
    .addOption(new Option('--fail-on <severity>', 'findings that are too grave').choices(['warning', 'critical']))
    .addOption(new Option('--format <format>', 'form of the report').choices(REPORT_FORMATS).default('terminal'))
    .option('--out <file>', 'write the report there')
    .option('--config <file>', 'what is settled (sadpath.config.json, where there is one)')
    .option('--save <file>', 'keep the run for another job')
    .option('--merge <file...>', 'add runs that other jobs have kept', [])
    .option('--reset', 'begin anew afterwards')
    .addHelpText('after', examples('sadpath coverage', 'sadpath coverage --min 80 --of used --format markdown'));
  act<CoverageOptions>(coverage, terminal, (asked) => report(asked).catch((error: unknown) => misused(error, asked)));
}

/** What keeps the verdict from being reached is no verdict: the command ends with 2. Throws always. */
function misused(error: unknown, { control }: Asked<CoverageOptions>): never {
  throw new Mistake(sentenceOf(error, control.address.url));
}

async function report({ control, options, terminal }: Asked<CoverageOptions>): Promise<Said> {
  const config = readVerdictConfig({ ...(await readConfigFile(options.config)), ...settledBy(options) });
  const evidence = await evidenceOf(control, options.merge);
  if (options.save !== undefined) await writeFile(options.save, JSON.stringify(savedOf(evidence)));
  const elsewhere = demandKnownNames(evidence.coverage, config.ignore);
  if (elsewhere.length > 0) terminal.err(`this sandbox leaves out what is ignored: ${elsewhere.join(', ')}\n`);
  const verdict = verdictOf(evidence, config);
  const text = renderReport(options.format, verdict).trimEnd();
  if (options.out !== undefined) await writeFile(options.out, `${text}\n`);
  if (options.reset === true) await forget(control);
  return {
    json: { ...evidence.coverage, shortcomings: verdict.shortcomings },
    text: options.out === undefined ? text : '',
    exitCode: verdict.shortcomings.length === 0 ? 0 : 1,
  };
}

/** What the command line says otherwise than the file. */
function settledBy({ min, of, failOn }: CoverageOptions): Readonly<Record<string, unknown>> {
  return {
    ...(of === undefined ? {} : { of }),
    ...(min === undefined ? {} : { min: min.trim() === '' ? min : Number(min) }),
    ...(failOn === undefined ? {} : { failOn }),
  };
}
