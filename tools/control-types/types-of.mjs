import openapiTS, { astToString } from 'openapi-typescript';

const HEAD = `// Written by \`npm run control:types\` from the document of the control API, and compared with it.
/* eslint max-lines: off -- as long as the document */
`;
const OPTIONS = {
  immutable: true,
  emptyObjectsUnknown: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  silent: true,
};
const REFERENCE = /"#\/components\/schemas\/([\w.-]+)"/g;

/** The schemas of an OpenAPI document as TypeScript: those named and what they refer to, or all of them. */
export async function typesOf({ openapi, info, components }, wanted = Object.keys(components.schemas)) {
  const schemas = closureOf(components.schemas, wanted);
  const nodes = await openapiTS({ openapi, info, paths: {}, components: { schemas } }, OPTIONS);
  const made = astToString(nodes).replaceAll(
    /^export (?:interface|type) (?:paths|webhooks|operations|\$defs) .*\n/gm,
    '',
  );
  return `${HEAD}\n${made.replace('export interface components', 'interface components')}`;
}

function closureOf(all, wanted) {
  const needed = new Set(wanted);
  // A set takes up what is added while it is walked.
  for (const name of needed) {
    if (all[name] === undefined) throw new Error(`the control API has no schema ${name}`);
    for (const [, other] of JSON.stringify(all[name]).matchAll(REFERENCE)) needed.add(other);
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => needed.has(name)));
}
