import { nearest } from '@sadpath/faults';
import type { Platform } from '@sadpath/service';
import { spaceDumpForm, type SpaceDump } from '@sadpath/spaces';
import type { StoreDump } from '@sadpath/store';
import { Turn } from '@sadpath/turns';
import { readSettings } from '../read-settings';
import { documentProblems, escaped, formProblems, type DocumentProblem } from './document-problems';
import type { Contents } from './contents';
import { relationProblems } from './reference-problems';
import { refuse } from './write-documents';
import { ownMember } from '../own-member';

/** The first member of a file that holds a snapshot. */
export const SNAPSHOT_FORMAT = 'sadpath-snapshot/1';

/** Reads a file whole. Throws a 422 problem with pointers for what no space of this sandbox could have been. */
export async function readSnapshotFile(body: unknown, platform: Platform): Promise<SpaceDump> {
  const { format, name: _name, ...dump } = Object(body) as Record<string, unknown>;
  if (format !== SNAPSHOT_FORMAT) refuse([{ pointer: '/format', message: `is not ${SNAPSHOT_FORMAT}` }]);
  refuse(await dumpProblems(dump));
  const read = dump as unknown as SpaceDump;
  refuse([...(await storeProblems(read, platform)), ...nameProblems(read, platform)]);
  readSettings(read.setUp?.settings ?? {}, platform);
  return read;
}

const { properties, ...whole } = spaceDumpForm as { readonly properties: Readonly<Record<string, object>> };
const MEMBERS = Object.entries(properties);
const NAMES_ONLY = { ...whole, properties: Object.fromEntries(MEMBERS.map(([name]) => [name, {}])) };

/** Member by member: to compile the form of all of it at once would hold everybody up. */
async function dumpProblems(dump: Readonly<Record<string, unknown>>): Promise<readonly DocumentProblem[]> {
  const problems = [...formProblems(dump, { form: NAMES_ONLY, pointer: '' })];
  for (const [name, form] of MEMBERS) {
    const member = ownMember(dump, name);
    if (member === undefined) continue;
    await new Turn().next();
    problems.push(...formProblems(member, { form, pointer: `/${name}` }));
  }
  return problems;
}

async function storeProblems({ stores }: SpaceDump, platform: Platform): Promise<readonly DocumentProblem[]> {
  const names = platform.suite.map(({ name }) => name);
  const problems: DocumentProblem[] = [];
  for (const [service, store] of Object.entries(stores)) {
    const pointer = `/stores/${escaped(service)}`;
    if (platform.definition(service) === undefined)
      problems.push({ pointer, message: `no service is called ${service}`, nearest: nearest(service, names) });
    else problems.push(...(await contentProblems(store, { service, pointer, platform })));
    if (problems.length > 0) return problems;
  }
  return problems;
}

async function contentProblems(
  { collections }: StoreDump,
  { service, pointer, platform }: { readonly service: string; readonly pointer: string; readonly platform: Platform },
): Promise<readonly DocumentProblem[]> {
  const { collections: known = [], documents = {} } = platform.definition(service) ?? {};
  const contents: Contents[] = [];
  for (const [name, docs] of Object.entries(collections)) {
    const at = `${pointer}/collections/${escaped(name)}`;
    const collection = known.find((each) => each.name === name);
    if (collection === undefined) return [{ pointer: at, message: `${service} has no collection ${name}` }];
    const problems = await documentProblems({ collection, docs, pointer: at }, documents);
    if (problems.length > 0) return problems;
    contents.push({ collection, docs, pointer: at });
  }
  return relationProblems(contents);
}

/** Jobs, messages and rules of services and codes that are not there. */
function nameProblems({ due, outbox, setUp }: SpaceDump, platform: Platform): readonly DocumentProblem[] {
  const services = platform.suite.map(({ name }) => name);
  const named = [
    ...due.map(({ service }, i) => ({ service, pointer: `/due/${i}/service` })),
    ...outbox.map(({ service }, i) => ({ service, pointer: `/outbox/${i}/service` })),
  ];
  const strangers = named
    .filter(({ service }) => !services.includes(service))
    .map(({ service, pointer }) => ({ pointer, message: `no service is called ${service}` }));
  return [...strangers, ...(setUp?.faults ?? []).flatMap((armed, i) => ruleProblems(armed.rule, i, platform))];
}

type Rule = NonNullable<SpaceDump['setUp']>['faults'][number]['rule'];

function ruleProblems({ match, stages }: Rule, index: number, platform: Platform): readonly DocumentProblem[] {
  const codes = platform.suite
    .filter(({ name }) => match.service === undefined || name === match.service)
    .flatMap(({ name, catalog }) => platform.vocabularies.get(name)?.codeNames() ?? Object.keys(catalog.errors));
  return stages.flatMap(({ effect: { error } }, i) =>
    error === undefined || codes.includes(error.code)
      ? []
      : [{ pointer: `/setUp/faults/${index}/rule/stages/${i}/effect/error/code`, message: 'no service answers it' }],
  );
}
