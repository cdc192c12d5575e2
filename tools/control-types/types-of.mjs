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

/** The schemas of an OpenAPI document as TypeScript. */
export async function typesOf({ openapi, info, components: { schemas } }) {
  const nodes = await openapiTS({ openapi, info, paths: {}, components: { schemas } }, OPTIONS);
  const made = astToString(nodes).replaceAll(
    /^export (?:interface|type) (?:paths|webhooks|operations|\$defs) .*\n/gm,
    '',
  );
  return `${HEAD}\n${made.replace('export interface components', 'interface components')}`;
}
