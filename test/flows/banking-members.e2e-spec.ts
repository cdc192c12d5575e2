import { suite } from '../support/suite';
import { BankClient, QUICK_CASH, W1 } from './banking/bank-client';

type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema?: Schema }>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const BILL = { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference: '04500000001' };
const OUT = { sourceWalletId: W1, amount: 100, recipientAccountNumber: '1111111111', recipientBankCode: '058' };
const REQUESTS: readonly (readonly [method: string, path: string, template: string, body?: object])[] = [
  ['GET', '/users/me', '/users/me'],
  ['GET', '/users/lookup?email=jane@example.com', '/users/lookup'],
  ['GET', '/wallets', '/wallets'],
  ['GET', `/wallets/${W1}/limits`, '/wallets/{id}/limits'],
  ['GET', '/accounts', '/accounts'],
  ['GET', '/banks', '/banks'],
  ['POST', '/transfers/external', '/transfers/external', OUT],
  ['GET', '/transfers', '/transfers'],
  ['GET', '/transactions', '/transactions'],
  [
    'POST',
    '/transfers/validate-recipient',
    '/transfers/validate-recipient',
    { accountNumber: '1111111111', bankCode: '058' },
  ],
  ['POST', '/fraud/check', '/fraud/check', { amount: 5 }],
  ['POST', '/beneficiaries', '/beneficiaries', { accountNumber: '1111111111', bankCode: '058' }],
  ['GET', '/beneficiaries', '/beneficiaries'],
  ['GET', '/loan-products', '/loan-products'],
  ['GET', `/loan-products/${QUICK_CASH}/calculator?amount=5000&tenureMonths=2`, '/loan-products/{id}/calculator'],
  ['GET', `/loan-products/${QUICK_CASH}/eligibility`, '/loan-products/{id}/eligibility'],
  ['POST', '/loan-applications', '/loan-applications', { productId: QUICK_CASH, amount: 5_000, tenureMonths: 2 }],
  ['GET', '/loan-applications', '/loan-applications'],
  ['GET', '/savings/config', '/savings/config'],
  ['POST', '/savings/group', '/savings/group', { productType: 'group', groupName: 'Us', contribution: 1_000 }],
  ['GET', '/savings/summary', '/savings/summary'],
  ['GET', '/bill-payment/categories', '/bill-payment/categories'],
  ['GET', '/bill-payment/categories/electricity/providers', '/bill-payment/categories/{code}/providers'],
  ['GET', '/bill-payment/providers/biller_001/items', '/bill-payment/providers/{billerId}/items'],
  ['POST', '/bill-payment/validate', '/bill-payment/validate', BILL],
  ['POST', '/bill-payment/pay', '/bill-payment/pay', { ...BILL, amount: 5_000 }],
];

describe('a success', () => {
  it('has no member that the document does not have, wherever', async () => {
    const document = (await (await fetch(`${suite.services['banking'] ?? ''}/openapi.json`)).json()) as Document;
    const user = await BankClient.login();
    for (const [method, path, template, body] of REQUESTS) {
      const answer = await user.send(method, path, body === undefined ? {} : { body });
      const operation = document.paths[`/api/v1/banking${template}`]?.[method.toLowerCase()];
      const schema = operation?.responses[String(answer.status)]?.content?.['application/json']?.schema;
      expect([path, answer.status, schema === undefined]).toEqual([path, expect.any(Number), false]);
      expect([path, undocumented(answer.body, schema ?? {}, document)]).toEqual([path, []]);
    }
  });
});

/** Dotted names of the members that a schema does not name; where it names none, all are welcome. */
function undocumented(value: unknown, schema: Schema, document: Document, at = ''): readonly string[] {
  const known = resolved(schema, document);
  if (Array.isArray(value)) {
    return value.flatMap((item) => undocumented(item, (known['items'] ?? {}) as Schema, document, at));
  }
  const properties = known['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (value === null || typeof value !== 'object' || properties === undefined) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const own = properties[name];
    return own === undefined ? [`${at}${name}`] : undocumented(member, own, document, `${at}${name}.`);
  });
}

function resolved(schema: Schema, document: Document): Schema {
  const { $ref, allOf, anyOf } = schema as { $ref?: string; allOf?: Schema[]; anyOf?: Schema[] };
  if ($ref !== undefined) return resolved(document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, document);
  const parts = allOf ?? anyOf;
  return parts === undefined ? schema : Object.assign({}, schema, ...parts.map((part) => resolved(part, document)));
}
