import { DAY, type DueJob, type Instant } from '@sadpath/clock';
import { keyIn } from '@sadpath/dcms';
import { seedOf, type Seed } from '@sadpath/store';
import { customerCollections } from './customer.collections';
import {
  CARD_ROWS,
  CUSTOMER_ROWS,
  FIXTURE_PRODUCTS,
  FIXTURE_TENANT,
  type AccountRow,
  type CardRow,
  type CustomerRow,
} from './customer.fixtures';
import { EXPIRE_JOB, RELEASE_PIN_JOB } from './customer.jobs';
import { issueCard, type Card } from './domain/card';
import { cardNumberOf } from './domain/card-number';
import { cardLifecycle } from './domain/card.lifecycle';
import type { Customer, LinkedAccount } from './domain/customer';
import { expiresAt } from './domain/expiry-date';
import { NO_PIN, PIN_LOCK_MS, PIN_TRIES, type Pin } from './domain/pin';
import { pinVerificationOf } from './domain/pin-codec';
import { linkedAccountOf } from './domain/update-customer';

/** Fixture customers and cards are so much older than their space, so that their parcels have arrived. */
const AGE = 90 * DAY;

/** The customers and cards of a space that begins at `start` (contracts/debit.md §7). */
export function customerSeed(start: Instant): Seed {
  return [
    seedOf(
      customerCollections.customers,
      CUSTOMER_ROWS.map((row) => customerOf(row, start - AGE)),
    ),
    seedOf(
      customerCollections.cards,
      CARD_ROWS.map((row) => cardOf(row, start)),
    ),
  ];
}

/** What time will do to the fixture cards. */
export function customerFixtureJobs(start: Instant): Omit<DueJob, 'service'>[] {
  return CARD_ROWS.flatMap(({ kitNo, status, expiryDate, pinState }) => {
    const entity = keyIn(FIXTURE_TENANT, kitNo);
    const end = { at: expiresAt(expiryDate), job: EXPIRE_JOB, entity };
    const release = pinState === 'LOCKED' ? [{ at: start + PIN_LOCK_MS, job: RELEASE_PIN_JOB, entity }] : [];
    return cardLifecycle.accepts(status, 'expire') ? [end, ...release] : release;
  });
}

function customerOf(row: CustomerRow, createdAt: Instant): Customer {
  return {
    tenant: FIXTURE_TENANT,
    entityId: row.entityId,
    entityType: 'CUSTOMER',
    businessType: FIXTURE_TENANT,
    business: FIXTURE_TENANT,
    businessId: '687',
    title: row.title,
    firstName: row.firstName,
    middleName: '',
    lastName: row.lastName,
    gender: row.title === 'Ms' ? 'FEMALE' : 'MALE',
    dob: '1988-04-17',
    referralEntityId: null,
    addressInfo: [{ ...ADDRESS, address1: `${row.entityId.slice(-2)} Anna Salai` }],
    communicationInfo: [
      {
        contactNo: row.mobile,
        emailId: `${row.firstName.toLowerCase()}@example.test`,
        notification: true,
        appId: null,
      },
    ],
    kycInfo: [{ documentType: 'PAN', documentNo: `ABCPX${row.entityId.slice(-4)}K`, documentExpiry: null }],
    accountInfo: row.accounts.map(accountOf),
    createdAt,
    changedAt: createdAt,
  };
}

const ADDRESS = {
  addressCategory: 'PERMANENT',
  address2: null,
  address3: null,
  city: 'CHENNAI',
  state: 'TAMILNADU',
  country: 'INDIA',
  district: null,
  isoCountryCode: null,
  pincode: '600002',
} as const;

function accountOf(row: AccountRow, index: number): LinkedAccount {
  return linkedAccountOf({ ...row, defaultAccount: index === 0, isPrimary: index === 0 });
}

function cardOf(row: CardRow, start: Instant): Card {
  const createdAt = start - AGE;
  const product = FIXTURE_PRODUCTS[row.productId];
  const { kitNo, entityId, accountNo } = row;
  const issued = issueCard({
    tenant: FIXTURE_TENANT,
    kitNo,
    entityId,
    accountNo,
    product,
    event: 'allocate',
    now: createdAt,
  });
  return {
    ...issued,
    status: row.status,
    expiryDate: row.expiryDate,
    pin: pinOf(row, product.bin, start),
    activatedAt: row.status === 'INACTIVE' ? null : createdAt + DAY,
    pinChangedAt: row.pin === null ? null : createdAt + DAY,
  };
}

/** A PIN locked at the start of the space stays so for its first day. */
function pinOf({ pin, pinState, kitNo }: CardRow, bin: string, start: Instant): Pin {
  if (pin === null) return NO_PIN;
  const verification = verificationOf(pin, cardNumberOf(bin, kitNo));
  return pinState === 'LOCKED'
    ? { state: 'LOCKED', verification, wrongTries: PIN_TRIES, lockedAt: start }
    : { state: 'SET', verification, wrongTries: 0, lockedAt: null };
}

/** Worked out once: it is the same in every space. */
const verifications = new Map<string, string>();

function verificationOf(pin: string, cardNumber: string): string {
  const known = verifications.get(cardNumber) ?? pinVerificationOf(pin, cardNumber);
  verifications.set(cardNumber, known);
  return known;
}
