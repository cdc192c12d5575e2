import type { Doc, HeldCollection, JournalRow } from '../api/control-types';
import type { Problem } from '../api/problem';
import type { FieldSchema } from '../api/field-schema';
import type { CollectionDiff } from '../documents/diff-whole';
import type { RequestRow } from '../requests/request-row';

const AT = '2026-01-15T10:00:00.000Z';

export const WALLET: Doc = {
  id: 'w-1',
  status: 'frozen',
  balance: 50_000,
  isDefault: true,
  openedAt: Date.parse(AT),
  limits: { daily: 1_000 },
};

export const WALLET_SCHEMA: FieldSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    status: { enum: ['active', 'frozen', 'closed'] },
    balance: { type: 'integer' },
    isDefault: { type: 'boolean' },
    openedAt: { type: 'integer', minimum: -5_364_662_400_000 },
    limits: { type: 'object' },
  },
};

export const HELD: HeldCollection = {
  service: 'wallet',
  collection: 'wallets',
  documents: {
    'w-1': WALLET,
    'w-2': { ...WALLET, id: 'w-2', status: 'active' },
    'w-3': { ...WALLET, id: 'w-3', limits: null },
  },
};

type Row = Parameters<typeof RequestRow>[0]['row'];

const ROW: JournalRow = {
  ...{ id: 'plain', at: AT, service: 'wallet', operation: 'listWallets', method: 'GET', path: '/wallet/v1/wallets' },
  ...{ status: 200, outcome: 'natural', tookMs: 1.25 },
};

export const ROWS: readonly Row[] = [
  ROW,
  { ...ROW, id: 'refused', status: 403, code: 'ERR_WALLET_FROZEN', operation: 'debitWallet', method: 'POST' },
  { ...ROW, id: 'forced', status: 503, code: 'ERR_WALLET_SERVICE_UNAVAILABLE', outcome: 'forced', rule: 'header' },
  { ...ROW, id: 'caused', service: 'config', operation: 'readProduct', caller: 'fee-posting' },
  { ...ROW, id: 'again', attempt: 3, query: { page: '2' } },
  { ...ROW, id: 'lost', status: 0, outcome: 'forced', rule: 'r-1', path: `/wallet/v1/wallets/${'0'.repeat(36)}/debit` },
  { ...ROW, id: 'chosen' },
];

export const DIFF: readonly CollectionDiff[] = [
  {
    ...{ service: 'wallet', collection: 'wallets' },
    changes: [
      {
        id: 'w-1',
        kind: 'changed',
        changes: [
          { path: 'balance', before: 50_000, after: 40_000 },
          { path: 'closedAt', before: undefined, after: AT },
        ],
      },
      { id: 'w-2', kind: 'new', changes: [] },
      { id: 'w-3', kind: 'gone', changes: [] },
    ],
  },
];

export const PROBLEM: Problem = {
  ...{ status: 422, slug: 'invalid-rule', title: 'The rule cannot be armed', detail: 'It names what does not exist' },
  problems: [{ pointer: '/match/service', message: 'is no service', nearest: ['wallet', 'banking'] }],
  nearest: ['wallet'],
};
