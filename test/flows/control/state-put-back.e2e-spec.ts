import { isNatural } from '@sadpath/recipes';
import { playIn } from '../../support/play-in';
import { suiteFacts } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

type Json = Readonly<Record<string, unknown>>;
interface Spoilt {
  readonly pointer: string;
  readonly doc: unknown;
}

const { services, recipes } = suiteFacts();

/** A space in which everything has happened that leads to the codes of a service. */
async function livedIn(service: string): Promise<TestSpace> {
  const space = await TestSpace.make({ counted: false });
  // One way may stand in another's way; what counts is what they leave behind.
  for (const recipe of recipes.filter((each) => each.service === service && isNatural(each)))
    await playIn(space, recipe);
  return space;
}

async function collections(space: TestSpace, service: string): Promise<Readonly<Record<string, readonly Json[]>>> {
  const { items } = await space.ask<{ items: readonly string[] }>('GET', `/state/${service}`);
  const held: Record<string, readonly Json[]> = {};
  for (const name of items)
    held[name] = (await space.ask<{ items: readonly Json[] }>('GET', `/state/${service}/${name}`)).items;
  return held;
}

describe('the state of a service', () => {
  it.each(services.map(({ name }) => name))(
    '%s: what is read can be written back, and reads the same',
    async (service) => {
      const space = await livedIn(service);
      const before = await collections(space, service);
      expect(Object.values(before).flat()).not.toHaveLength(0);
      for (const [name, docs] of filled(Object.entries(before))) {
        const { status, text } = await space.admin('PUT', `/state/${service}/${name}`, docs);
        expect([service, name, status, text]).toEqual([service, name, 200, JSON.stringify({ items: docs.length })]);
      }
      expect(await collections(space, service)).toEqual(before);
      expect((await space.admin('PUT', `/state/${service}`, before)).status).toBe(200);
      expect(await collections(space, service)).toEqual(before);
    },
  );

  it.each(services.map(({ name }) => name))('%s: no member of a document can be spoilt', async (service) => {
    const space = await livedIn(service);
    const before = await collections(space, service);
    let tried = 0;
    for (const [name, docs] of filled(Object.entries(before))) {
      const form = await space.ask<Json>('GET', `/state/${service}/${name}/schema`);
      // eslint-disable-next-line house/filled-loops -- a collection may hold nothing yet; all of them do not
      for (const { pointer, doc } of richest(docs).flatMap((each) => spoilt(each, form, ''))) {
        tried += 1;
        const { status, body } = await space.admin('PUT', `/state/${service}/${name}`, [doc]);
        const told = body as { pointer?: string };
        const at = { service, name, pointer: `/0${pointer}`, doc };
        expect({ ...at, status, pointer: told.pointer }).toEqual({ ...at, status: 422 });
      }
    }
    expect(tried).toBeGreaterThan(0);
    expect(await collections(space, service)).toEqual(before);
  });
});

/** The two documents that say most. */
function richest(docs: readonly Json[]): readonly Json[] {
  return [...docs].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, 2);
}

/** The document with one member at a time that is none, lacks, or is one too many. */
function spoilt(doc: Json, form: Json, pointer: string): readonly Spoilt[] {
  const properties = (form['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const required = (form['required'] ?? []) as readonly string[];
  const found: Spoilt[] = [];
  if (form['additionalProperties'] === false)
    found.push({ pointer: `${pointer}/notAMember`, doc: { ...doc, notAMember: 1 } });
  for (const [name, value] of Object.entries(doc)) {
    const own = properties[name] ?? {};
    if (Object.keys(own).length === 0) continue;
    found.push({ pointer: `${pointer}/${name}`, doc: { ...doc, [name]: wrong(value) } });
    if (required.includes(name)) found.push({ pointer: `${pointer}/${name}`, doc: without(doc, name) });
    const deeper = own['properties'] === undefined ? [] : spoilt(value as Json, own, `${pointer}/${name}`);
    found.push(...deeper.map((each) => ({ pointer: each.pointer, doc: { ...doc, [name]: each.doc } })));
  }
  return found;
}

function wrong(value: unknown): unknown {
  if (typeof value === 'number') return 'lots';
  if (typeof value === 'string') return 7.5;
  return Array.isArray(value) ? { no: 'list' } : [[]];
}

function without(doc: Json, name: string): Json {
  return Object.fromEntries(Object.entries(doc).filter(([each]) => each !== name));
}
