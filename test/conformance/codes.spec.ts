import * as catalogs from '@sadpath/catalog';
import type { Catalog } from '@sadpath/catalog';
import { ASTRAY, codeOf } from '../support/codes';
import { suiteFacts } from '../support/suite';

/** How many codes the error page of each service lists. */
const DOCUMENTED: Readonly<Record<string, number>> = {
  auth: 7,
  config: 14,
  customer: 18,
  cms: 7,
  'cbs-connector': 8,
  otp: 6,
  'fee-posting': 7,
  wallet: 34,
  banking: 39,
  issuing: 0,
};

const { services, errors, recipes, operations } = suiteFacts();
const ALL = Object.values(catalogs).flatMap((value): readonly Catalog[] =>
  typeof value === 'object' && 'errors' in value ? [value as Catalog] : [],
);
const idsOf = ({ service, errors: codes }: Catalog): string[] => Object.keys(codes).map((code) => `${service}/${code}`);

describe('the suite', () => {
  it('runs a service for every catalog, and no other', () => {
    expect(services.map(({ name }) => name).sort()).toEqual(ALL.map(({ service }) => service).sort());
  });

  it('answers the codes of the catalogs, each under an id of its own', () => {
    expect(errors.map(({ id }) => id).sort()).toEqual(ALL.flatMap(idsOf).sort());
    expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
  });
});

describe.each(services.map(({ name }) => name))('%s', (service) => {
  const own = errors.filter((code) => code.service === service);

  it('has as many codes as its document lists', () => {
    expect(own.filter(({ documented }) => documented)).toHaveLength(DOCUMENTED[service] ?? -1);
  });

  it('has one recipe for each of its codes', () => {
    const codes = recipes.filter((recipe) => recipe.service === service).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(own.map(({ code }) => code).toSorted());
  });

  it('declares each of its codes on an operation, but for what is answered where none is found', () => {
    const undeclared = own.filter((code) => code.belowHttp !== true && code.operations.length === 0);
    expect(undeclared.map(({ id }) => id)).toEqual(ASTRAY.filter((id) => id.startsWith(`${service}/`)));
  });

  it('names no code on an operation that no catalog has', () => {
    const names = operations.filter((operation) => operation.service === service).flatMap(({ codes }) => codes);
    expect(names.length).toBeGreaterThan(0);
    for (const name of filled(names)) expect(codeOf(service, name).id).toMatch(/\/.+/);
  });

  it('gives its operations names and paths of their own', () => {
    const listed = operations.filter((operation) => operation.service === service);
    expect(new Set(listed.map(({ operation }) => operation)).size).toBe(listed.length);
    expect(new Set(listed.map(({ method, path }) => `${method} ${path}`)).size).toBe(listed.length);
  });

  it('says of each code what happened, why, what to do and when to try again', () => {
    for (const code of filled(own)) {
      expect(code).toMatchObject({
        message: expect.stringMatching(/\S/),
        meaning: expect.stringMatching(/[.!?]$/),
        remedy: expect.stringMatching(/[.!?]$/),
        category: expect.stringMatching(/\S/),
        retry: expect.stringMatching(/^(never|after-change|after-wait|same-request|check-first)$/),
      });
    }
  });
});
