import { parseInstant, isoDate } from '@sadpath/clock';
import type { Constraint, Constraints } from '@sadpath/store';
import { isAllowlistEntry } from './domain/allowlist';
import type { Balances } from './domain/balances';
import type { Card } from './domain/card';
import { cardNumberOf } from './domain/card-number';
import type { CardTransaction } from './domain/card-transaction';
import type { Cardholder } from './domain/cardholder';
import type { ClientCertificate } from './domain/client-certificate';
import type { Contact } from './domain/contact';
import type { Deposit } from './domain/deposit';
import type { DnsRecord } from './domain/dns-zone';
import { parseIp } from './domain/ip-address';
import type { OtpListener } from './domain/otp-listener';
import type { Program } from './domain/program';
import type { WalletTransaction } from './domain/wallet-transaction';
import { isWebhookUrl, WEBHOOK_RULE } from './domain/webhook-url';

/** What every operation leaves true of what it writes (contract issuing §3, §4), by collection. */

interface HasBalances {
  readonly balances: Balances;
}

/** The ledger has all that can be spent, and what is on its way (contract §4.4). */
export const BALANCES: Constraints<HasBalances> = {
  '/balances/available': {
    says: ({ balances }) => `must be at most ${balances.ledger}, the ledger`,
    holds: ({ balances }) => balances.available <= balances.ledger,
  },
};

const phoneNeedsCountry: Constraint<{ readonly contact: Contact }> = {
  says: 'must be there with phoneNum',
  holds: ({ contact }) => contact.phoneNum === undefined || contact.countryCallingCode !== undefined,
};

export const PROGRAM: Constraints<Program> = {
  '/allowlist': {
    says: 'must be addresses and CIDR blocks',
    holds: ({ allowlist }) => allowlist.every(isAllowlistEntry),
  },
};

export const CERTIFICATE: Constraints<ClientCertificate> = {
  '/notAfter': {
    says: ({ notBefore }) => `must be after ${notBefore}, the beginning`,
    holds: ({ notBefore, notAfter }) => notAfter > notBefore,
  },
};

export const DNS_RECORD: Constraints<DnsRecord> = {
  '/name': {
    says: 'must be an IP address in a PTR record',
    holds: ({ type, name }) => type !== 'PTR' || parseIp(name) !== undefined,
  },
  '/values': {
    says: 'must be IP addresses in a record that leads to them',
    holds: ({ type, values }) => type === 'PTR' || values.every((value) => parseIp(value) !== undefined),
  },
};

export const CARDHOLDER: Constraints<Cardholder> = {
  '/identity/dob': {
    says: 'must be a day, as YYYY-MM-DD',
    holds: ({ identity: { dob } }) => isDay(dob),
  },
  '/contact/countryCallingCode': phoneNeedsCountry,
};

function isDay(text: string): boolean {
  const at = parseInstant(text);
  return at !== undefined && isoDate(at) === text;
}

export const CARD: Constraints<Card> = {
  ...BALANCES,
  '/secrets/cardNumber': {
    says: ({ cardId }) => `must be ${cardNumberOf(cardId)}, the number of card ${cardId}`,
    holds: ({ cardId, secrets }) => secrets.cardNumber === cardNumberOf(cardId),
  },
  '/cardStatus': {
    says: ({ status }) =>
      status === 'pending' ? 'must not be 1 while the card is pending' : 'must be 1 once the card is issued',
    holds: ({ status, cardStatus }) => (status === 'pending') === (cardStatus !== 1),
  },
  '/status': {
    says: 'must not be notActivated in a virtual card',
    holds: ({ type, status }) => type === 'physical' || status !== 'notActivated',
  },
  '/contact/countryCallingCode': phoneNeedsCountry,
};

export const CARD_TRANSACTION: Constraints<CardTransaction> = {
  '/declineReason': {
    says: 'must be there in a declined transaction, and nowhere else',
    holds: ({ status, declineReason }) => (status === 'declined') === (declineReason !== undefined),
  },
  '/status': {
    says: 'must not be declined in a deposit or a refund',
    holds: ({ type, status }) => type === 'purchase' || status !== 'declined',
  },
};

export const WALLET_TRANSACTION: Constraints<WalletTransaction> = {
  '/destinationType': {
    says: ({ type }) => (type === 'wallet_to_card' ? 'must be 1, a card' : 'must be 0, a wallet'),
    holds: ({ type, destinationType }) => (type === 'wallet_to_card') === (destinationType === 1),
  },
  '/destinationId': {
    says: ({ type, walletId }) =>
      type === 'bank_deposit' ? `must be ${walletId}, the wallet itself` : `must be another wallet than ${walletId}`,
    holds: ({ type, walletId, destinationId }) =>
      type === 'wallet_to_card' || (type === 'bank_deposit') === (destinationId === walletId),
  },
  '/cardholderId': {
    says: 'must be there in a movement onto a card, and nowhere else',
    holds: ({ type, cardholderId }) => (type === 'wallet_to_card') === (cardholderId !== undefined),
  },
  '/status': {
    says: 'must be completed in a transfer, which is so at once',
    holds: ({ type, status }) => type === 'bank_deposit' || status === 'completed',
  },
};

export const DEPOSIT: Constraints<Deposit> = {
  '/transId': [
    {
      says: 'must be there with an amount, and must not be without one',
      holds: ({ notice, transId }) => (notice.amount === undefined) === (transId === undefined),
    },
    {
      says: ({ target }) =>
        target.kind === 'card'
          ? 'must be a text: that of a card transaction'
          : 'must be a number: that of a wallet transaction',
      holds: ({ target, transId }) =>
        transId === undefined || typeof transId === (target.kind === 'card' ? 'string' : 'number'),
    },
  ],
};

const WITH_CODE = ['received', 'expired'];

export const OTP_LISTENER: Constraints<OtpListener> = {
  '/code': {
    says: ({ status }) =>
      WITH_CODE.includes(status)
        ? `must be there in a listener that is ${status}`
        : `must not be there in a listener that is ${status}`,
    holds: ({ status, code }) => status === 'deleted' || WITH_CODE.includes(status) === (code !== undefined),
  },
  '/expiresAt': {
    says: 'must be there with a code, and must not be without one',
    holds: ({ code, expiresAt }) => (code === undefined) === (expiresAt === undefined),
  },
  '/webhookUrl': {
    says: WEBHOOK_RULE,
    holds: ({ webhookUrl }) => webhookUrl === undefined || isWebhookUrl(webhookUrl, true),
  },
};

export const WEBHOOK: Constraints<{ readonly url: string }> = {
  '/url': { says: WEBHOOK_RULE, holds: ({ url }) => isWebhookUrl(url, true) },
};
