import { suite, suiteFacts } from '../support/suite';
import { send } from '../support/wire';

interface Schema {
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Documented {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const document = async (): Promise<Document> =>
  (await send(`${suite.services['issuing'] ?? ''}/openapi.json`)).body as Document;

/** A decimal text has a code of its own, whatever is wrong with it. */
const DECIMAL = String.raw`^\d+(\.\d{1,2})?$`;

/** The codes of the rules that one field has (contract issuing §5.6). */
function codesOf({ type, format, pattern, ...field }: Schema): readonly string[] {
  if (pattern === DECIMAL) return ['simulation_amount_invalid'];
  const broken: Readonly<Record<string, boolean>> = {
    field_too_short: field.minLength !== undefined,
    field_too_long: field.maxLength !== undefined,
    field_pattern: pattern !== undefined || format === 'date',
    field_enum: field.enum !== undefined,
    field_range: type === 'integer' && field.enum === undefined && (field.minimum ?? field.maximum) !== undefined,
  };
  return Object.keys(broken).filter((code) => broken[code] === true);
}

function codesOfForm({ parameters = [], requestBody }: Documented, { components }: Document): ReadonlySet<string> {
  const { $ref, ...inline } = requestBody?.content['application/json']?.schema ?? {};
  const body = $ref === undefined ? inline : components.schemas[$ref.split('/').at(-1) ?? ''];
  const { properties = {}, required = [] } = body ?? {};
  const fields = [
    ...Object.values(properties),
    ...parameters.filter((each) => each.in === 'query').map((each) => each.schema),
  ];
  return new Set([...fields.flatMap(codesOf), ...(required.length > 0 ? ['field_required'] : [])]);
}

const OPERATIONS = suiteFacts().operations.filter(({ service }) => service === 'issuing');

describe('every rule that the form of an operation has', () => {
  it.each(OPERATIONS.map(({ operation, codes }) => [operation, codes] as const))(
    'has a code that %s declares',
    async (operation, declared) => {
      const made = await document();
      const documented = Object.values(made.paths).flatMap((methods) => Object.values(methods));
      const found = documented.find(({ operationId }) => operationId === operation)!;
      const missing = [...codesOfForm(found, made)].filter((code) => !declared.includes(code));
      expect(missing).toEqual([]);
    },
  );
});
