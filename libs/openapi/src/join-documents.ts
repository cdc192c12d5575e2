import type { JsonSchema } from '@sadpath/errors';

/** A document with the word that keeps its names apart from those of others. */
export interface NamedDocument {
  readonly name: string;
  readonly document: JsonSchema;
}

type Members = Readonly<Record<string, unknown>>;
type Components = Record<string, Record<string, unknown>>;

/**
 * Documents as one: each is a tag, and its operations and components are called `<name>_…`. They are made and joined one
 * after the other, with other work between them, because all of them together hold the process for long.
 */
export async function joinDocuments(makers: readonly (() => NamedDocument)[], about: Members): Promise<Members> {
  const parts: NamedDocument[] = [];
  const paths: Record<string, Members> = {};
  const webhooks: Record<string, unknown> = {};
  const components: Components = {};
  for (const make of makers) {
    await new Promise(setImmediate);
    const own = make();
    parts.push(own);
    await new Promise(setImmediate);
    const part = renamed(own);
    for (const [path, item] of Object.entries(part.paths)) paths[path] = { ...paths[path], ...item };
    Object.assign(webhooks, part.webhooks);
    for (const [kind, members] of Object.entries(part.components))
      components[kind] = { ...components[kind], ...members };
  }
  const tags = parts.map(({ name, document }) => ({
    name,
    description: (document['info'] as { title: string }).title,
  }));
  return {
    openapi: '3.1.0',
    ...about,
    tags,
    paths,
    ...(Object.keys(webhooks).length === 0 ? {} : { webhooks }),
    components,
  };
}

function renamed({ name, document }: NamedDocument) {
  const prefix = `${name.replaceAll('-', '_')}_`;
  const text = JSON.stringify(document).replaceAll(
    /"#\/components\/(\w+)\/([\w.-]+)"/g,
    (_, kind: string, own: string) => `"#/components/${kind}/${prefix}${own}"`,
  );
  const {
    paths,
    webhooks = {},
    components,
    security,
  } = JSON.parse(text) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Members>>>>;
    readonly webhooks?: Readonly<Record<string, Readonly<Record<string, Members>>>>;
    readonly components: Readonly<Record<string, Members>>;
    readonly security?: readonly Members[];
  };
  const demanded = (demands: readonly Members[]) => demands.map((one) => prefixed(one, prefix));
  const operation = (spec: Members): Members => ({
    ...spec,
    operationId: `${prefix}${String(spec['operationId'])}`,
    tags: [name],
    security: demanded((spec['security'] as readonly Members[] | undefined) ?? security ?? []),
  });
  return {
    paths: mapMembers(paths, (item) => mapMembers(item, operation)),
    webhooks: prefixed(
      mapMembers(webhooks, (item) => mapMembers(item, operation)),
      prefix,
    ),
    components: mapMembers(components, (members) => prefixed(members, prefix)),
  };
}

function prefixed(members: Members, prefix: string): Members {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [`${prefix}${name}`, value]));
}

function mapMembers<T, U>(members: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, map(value)]));
}
