import type { FixedWindow, Instant } from '@sadpath/clock';
import { defineCollection } from '@sadpath/store';
import type { ApiKey } from './domain/api-key';
import type { BankRegistration } from './domain/bank-registration';
import type { Card } from './domain/card';
import type { CardFee, CardTransaction } from './domain/card-transaction';
import type { Cardholder } from './domain/cardholder';
import type { ClientCertificate } from './domain/client-certificate';
import { depositKey, type Deposit } from './domain/deposit';
import type { DnsRecord } from './domain/dns-zone';
import type { OtpListener } from './domain/otp-listener';
import type { Program, Scope } from './domain/program';
import type { Wallet } from './domain/wallet';
import type { WalletTransaction } from './domain/wallet-transaction';
import {
  BALANCES,
  CARD,
  CARD_TRANSACTION,
  CARDHOLDER,
  CERTIFICATE,
  DEPOSIT,
  DNS_RECORD,
  OTP_LISTENER,
  PROGRAM,
  WALLET_TRANSACTION,
  WEBHOOK,
} from './issuing.constraints';
import { CARD_SUMS, DEPOSIT_SUMS, WALLET_SUMS } from './issuing.sums';

/** The secondary key under which the resources of one program in one environment stand together. */
export function scopeKey({ program, environment }: Scope): string {
  return `${environment}/${program}`;
}

export const programs = defineCollection<Program>('programs', { key: ({ id }) => id, constraints: PROGRAM });

export const certificates = defineCollection<ClientCertificate>('certificates', {
  key: ({ name }) => name,
  constraints: CERTIFICATE,
});

/** Names under which certificates were asked for and refused. */
export const refusedRequests = defineCollection<{ readonly name: string }>('refused-requests', {
  key: ({ name }) => name,
});

export const apiKeys = defineCollection<ApiKey>('api-keys', {
  key: ({ key }) => key,
  distinct: { name: ({ name }) => name },
  references: { '/program': { to: 'programs', keys: ({ program }) => program } },
});

export const dnsRecords = defineCollection<DnsRecord>('dns-records', {
  key: ({ type, name }) => `${type} ${name}`,
  constraints: DNS_RECORD,
});

/** Requests of a key in its running window. */
export interface KeyRate extends FixedWindow {
  readonly key: string;
}
export const keyRates = defineCollection<KeyRate>('key-rates', { key: ({ key }) => key });

export const cardholders = defineCollection<Cardholder>('cardholders', {
  key: ({ cardholderId }) => String(cardholderId),
  indexes: { scope: scopeKey },
  references: { '/program': { to: 'programs', keys: ({ program }) => program } },
  constraints: CARDHOLDER,
});

/** What belongs to a resource stands in the same program and environment. */
const SCOPE = ['program', 'environment'];
const namesCardholder = {
  '/cardholderId': {
    to: 'cardholders',
    keys: ({ cardholderId }: { readonly cardholderId: number }) => String(cardholderId),
    sharing: SCOPE,
  },
};
const namesCard = {
  '/cardId': {
    to: 'cards',
    keys: ({ cardId }: { readonly cardId: number }) => String(cardId),
    sharing: [...SCOPE, 'cardholderId'],
  },
};

export const bankRegistrations = defineCollection<BankRegistration>('bank-registrations', {
  key: ({ depositId }) => String(depositId),
  references: namesCardholder,
});

export const cards = defineCollection<Card>('cards', {
  key: ({ cardId }) => String(cardId),
  indexes: { scope: scopeKey, cardholder: ({ cardholderId }) => String(cardholderId) },
  references: namesCardholder,
  constraints: CARD,
  sums: CARD_SUMS,
});

export const cardTransactions = defineCollection<CardTransaction>('card-transactions', {
  key: ({ transId }) => transId,
  indexes: { scope: scopeKey },
  references: namesCard,
  constraints: CARD_TRANSACTION,
});

export const cardFees = defineCollection<CardFee>('card-fees', {
  key: ({ feeId }) => feeId,
  indexes: { scope: scopeKey },
  references: namesCard,
});

export const wallets = defineCollection<Wallet>('wallets', {
  key: ({ walletId }) => String(walletId),
  indexes: { scope: scopeKey },
  references: { '/program': { to: 'programs', keys: ({ program }) => program } },
  constraints: BALANCES,
  sums: WALLET_SUMS,
});

export const walletTransactions = defineCollection<WalletTransaction>('wallet-transactions', {
  key: ({ transId }) => String(transId),
  indexes: { scope: scopeKey },
  references: {
    '/walletId': { to: 'wallets', keys: ({ walletId }) => String(walletId), sharing: SCOPE },
    '/destinationId': [
      {
        to: 'wallets',
        keys: ({ destinationType, destinationId }) => (destinationType === 0 ? String(destinationId) : undefined),
        sharing: SCOPE,
      },
      {
        to: 'cards',
        keys: ({ destinationType, destinationId }) => (destinationType === 1 ? String(destinationId) : undefined),
        sharing: [...SCOPE, 'cardholderId'],
      },
    ],
  },
  constraints: WALLET_TRANSACTION,
});

export const deposits = defineCollection<Deposit>('deposits', {
  key: ({ depositId }) => String(depositId),
  indexes: { reference: ({ target, notice }) => depositKey(target, notice) },
  references: {
    '/target/id': [
      { to: 'cards', keys: ({ target: { kind, id } }) => (kind === 'card' ? String(id) : undefined), sharing: SCOPE },
      {
        to: 'wallets',
        keys: ({ target: { kind, id } }) => (kind === 'wallet' ? String(id) : undefined),
        sharing: SCOPE,
      },
    ],
    '/transId': [
      { to: 'card-transactions', keys: ({ transId }) => (typeof transId === 'string' ? transId : undefined) },
      { to: 'wallet-transactions', keys: ({ transId }) => (typeof transId === 'number' ? String(transId) : undefined) },
    ],
  },
  constraints: DEPOSIT,
  sums: DEPOSIT_SUMS,
});

export const otpListeners = defineCollection<OtpListener>('otp-listeners', {
  key: ({ token }) => token,
  indexes: {
    target: ({ target }) => ('cardId' in target ? `card:${target.cardId}` : `cardholder:${target.cardholderId}`),
  },
  references: {
    '/target': [
      { to: 'cards', keys: ({ target }) => ('cardId' in target ? String(target.cardId) : undefined), sharing: SCOPE },
      {
        to: 'cardholders',
        keys: ({ target }) => ('cardId' in target ? undefined : String(target.cardholderId)),
        sharing: SCOPE,
      },
    ],
  },
  constraints: OTP_LISTENER,
  awaited: {
    '/status': {
      says: 'must not be expired',
      since: ({ status, expiresAt }) => (status === 'expired' ? expiresAt : undefined),
    },
  },
});

/** The last transfer of a kind, for the dedupe window (contract §2.12). */
export interface RecentTransfer {
  readonly key: string;
  readonly transId: number;
  readonly at: Instant;
}
export const recentTransfers = defineCollection<RecentTransfer>('recent-transfers', {
  key: ({ key }) => key,
  references: { '/transId': { to: 'wallet-transactions', keys: ({ transId }) => String(transId) } },
});

/** Where the tenant wants to be reminded of its certificates (contract §2.10). */
export interface TenantWebhook {
  readonly tenant: string;
  readonly url: string;
}
export const tenantWebhooks = defineCollection<TenantWebhook>('tenant-webhooks', {
  key: ({ tenant }) => tenant,
  constraints: WEBHOOK,
});

/** All collections of the service. */
export const issuingCollections = [
  programs,
  certificates,
  refusedRequests,
  apiKeys,
  dnsRecords,
  keyRates,
  cardholders,
  bankRegistrations,
  cards,
  cardTransactions,
  cardFees,
  wallets,
  walletTransactions,
  recentTransfers,
  deposits,
  otpListeners,
  tenantWebhooks,
] as const;
