import { authCatalog } from './auth.catalog';
import { cbsConnectorCatalog } from './cbs-connector.catalog';
import { cmsCatalog } from './cms.catalog';
import { configCatalog } from './config.catalog';
import { customerCatalog } from './customer.catalog';
import type { Catalog, ErrorSpec } from './define-errors';
import { feePostingCatalog } from './fee-posting.catalog';
import { otpCatalog } from './otp.catalog';

/** How many codes the platform's error page lists for each service. */
const DOCUMENTED: readonly (readonly [Catalog, number])[] = [
  [customerCatalog, 18],
  [configCatalog, 14],
  [cmsCatalog, 7],
  [cbsConnectorCatalog, 8],
  [authCatalog, 7],
  [otpCatalog, 6],
  [feePostingCatalog, 7],
];

/** Statuses of contracts/debit.md §5 that are neither the 404 of a `…not.found` nor the 400 of the rest. */
const STATUS: Readonly<Record<string, number>> = {
  'auth.account.locked': 403,
  'auth.insufficient.permissions': 403,
  'auth.invalid.credentials': 401,
  'auth.rate.limit.exceeded': 429,
  'auth.tenant.mismatch': 403,
  'auth.token.expired': 401,
  'auth.token.invalid': 401,
  'cbs.connection.failed': 503,
  'cbs.invalid.account': 404,
  'cbs.invalid.response': 502,
  'cbs.timeout': 504,
  'cms.embossing.error': 502,
  'cms.processing.error': 500,
  'cms.timeout': 504,
  'fee.gst.calculation.error': 500,
  'fee.posting.failed': 502,
  'fee.reversal.failed': 502,
  'internal.error': 500,
  'otp.cooldown': 429,
  'otp.delivery.failed': 502,
  'otp.generation.failed': 500,
  'rate.limit.exceeded': 429,
};

const ENTRIES: readonly { id: string; code: string; spec: ErrorSpec }[] = DOCUMENTED.flatMap(([catalog]) =>
  Object.entries(catalog.errors).map(([code, spec]) => ({ id: `${catalog.service}/${code}`, code, spec })),
);
const documented = ENTRIES.filter((entry) => entry.spec.documented);

describe('the catalogs of the debit platform', () => {
  it.each(DOCUMENTED.map(([catalog, count]) => [catalog.service, count, catalog] as const))(
    'hold the documented codes of %s: %i',
    (_, count, catalog) => {
      expect(Object.values(catalog.errors).filter((spec) => spec.documented)).toHaveLength(count);
    },
  );

  it('give each code an id of its own, although one string stands in two services', () => {
    const strings = documented.map((entry) => entry.code);
    expect(new Set(ENTRIES.map((entry) => entry.id)).size).toBe(ENTRIES.length);
    expect(strings.filter((code, index) => strings.indexOf(code) !== index)).toEqual(['otp.expired']);
  });

  it('write every documented code in lower-case words between dots', () => {
    expect(documented.filter((entry) => !/^[a-z]+(\.[a-z]+)+$/.test(entry.code))).toEqual([]);
  });

  it('mark exactly the extras as undocumented', () => {
    const extras = ENTRIES.filter((entry) => !entry.spec.documented).map((entry) => entry.id);
    expect(extras.toSorted()).toEqual([
      'auth/rate.limit.exceeded',
      'config/tenant.header.missing',
      'customer/TX0057',
      'customer/internal.error',
      'customer/route.not.found',
    ]);
  });
});

describe.each(ENTRIES.map((entry) => [entry.id, entry] as const))('%s', (_, { code, spec }) => {
  it('answers the status of the contract', () => {
    expect(spec.status).toBe(STATUS[code] ?? (code.endsWith('.not.found') ? 404 : 400));
    expect(spec.alsoStatus).toEqual(code === 'fee.reversal.failed' ? [400] : undefined);
  });

  it('says what happened, why, and what to do', () => {
    for (const sentence of [spec.message, spec.meaning, spec.remedy, spec.category]) {
      expect(sentence.trim()).toBe(sentence);
      expect(sentence.length).toBeGreaterThan(2);
    }
    expect(spec.meaning).toMatch(/[.!?]$/);
    expect(spec.remedy).toMatch(/[.!?]$/);
  });

  it('has only closed holes in its message', () => {
    expect(spec.message.replaceAll(/\{[a-z][A-Za-z]*\}/g, '')).not.toMatch(/[{}]/);
  });

  it('has an example for every hole of its message', () => {
    const holes = [...spec.message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(spec.example?.params ?? {})).toEqual(holes);
  });

  it('asks to wait when it is a 429, tells how long, and says that it is an exception among the 4xx', () => {
    if (spec.status === 429) expect(spec.retry).toBe('after-wait');
    if (spec.retry === 'after-wait') expect(spec.meaning).toContain('An exception among the 4xx');
    expect(spec.example?.headers?.['retry-after'] !== undefined).toBe(spec.retry === 'after-wait');
  });
});
