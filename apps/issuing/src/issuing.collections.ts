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

/** The secondary key under which the resources of one program in one environment stand together. */
export function scopeKey({ program, environment }: Scope): string {
  return `${environment}/${program}`;
}

export const programs = defineCollection<Program>('programs', { key: ({ id }) => id });

export const certificates = defineCollection<ClientCertificate>('certificates', { key: ({ name }) => name });

/** Names under which certificates were asked for and refused. */
export const refusedRequests = defineCollection<{ readonly name: string }>('refused-requests', {
  key: ({ name }) => name,
});

export const apiKeys = defineCollection<ApiKey>('api-keys', {
  key: ({ key }) => key,
  references: { '/program': { to: 'programs', keys: ({ program }) => program } },
});

export const dnsRecords = defineCollection<DnsRecord>('dns-records', { key: ({ type, name }) => `${type} ${name}` });

/** Requests of a key in its running window. */
export interface KeyRate extends FixedWindow {
  readonly key: string;
}
export const keyRates = defineCollection<KeyRate>('key-rates', { key: ({ key }) => key });

export const cardholders = defineCollection<Cardholder>('cardholders', {
  key: ({ cardholderId }) => String(cardholderId),
  indexes: { scope: scopeKey },
  references: { '/program': { to: 'programs', keys: ({ program }) => program } },
});

const namesCardholder = {
  '/cardholderId': {
    to: 'cardholders',
    keys: ({ cardholderId }: { readonly cardholderId: number }) => String(cardholderId),
  },
};
const namesCard = { '/cardId': { to: 'cards', keys: ({ cardId }: { readonly cardId: number }) => String(cardId) } };

export const bankRegistrations = defineCollection<BankRegistration>('bank-registrations', {
  key: ({ depositId }) => String(depositId),
  references: namesCardholder,
});

export const cards = defineCollection<Card>('cards', {
  key: ({ cardId }) => String(cardId),
  indexes: { scope: scopeKey, cardholder: ({ cardholderId }) => String(cardholderId) },
  references: { '/cardholderId': { ...namesCardholder['/cardholderId'], sharing: ['program', 'environment'] } },
});

export const cardTransactions = defineCollection<CardTransaction>('card-transactions', {
  key: ({ transId }) => transId,
  indexes: { scope: scopeKey },
  references: namesCard,
});

export const cardFees = defineCollection<CardFee>('card-fees', {
  key: ({ feeId }) => feeId,
  indexes: { scope: scopeKey },
  references: namesCard,
});

export const wallets = defineCollection<Wallet>('wallets', {
  key: ({ walletId }) => String(walletId),
  indexes: { scope: scopeKey },
});

export const walletTransactions = defineCollection<WalletTransaction>('wallet-transactions', {
  key: ({ transId }) => String(transId),
  indexes: { scope: scopeKey },
  references: { '/walletId': { to: 'wallets', keys: ({ walletId }) => String(walletId) } },
});

export const deposits = defineCollection<Deposit>('deposits', {
  key: ({ depositId }) => String(depositId),
  indexes: { reference: ({ target, notice }) => depositKey(target, notice) },
});

export const otpListeners = defineCollection<OtpListener>('otp-listeners', {
  key: ({ token }) => token,
  indexes: {
    target: ({ target }) => ('cardId' in target ? `card:${target.cardId}` : `cardholder:${target.cardholderId}`),
  },
});

/** The last transfer of a kind, for the dedupe window (contract §2.12). */
export interface RecentTransfer {
  readonly key: string;
  readonly transId: number;
  readonly at: Instant;
}
export const recentTransfers = defineCollection<RecentTransfer>('recent-transfers', { key: ({ key }) => key });

/** Where the tenant wants to be reminded of its certificates (contract §2.10). */
export interface TenantWebhook {
  readonly tenant: string;
  readonly url: string;
}
export const tenantWebhooks = defineCollection<TenantWebhook>('tenant-webhooks', { key: ({ tenant }) => tenant });

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
