import { seedOf, type Seed } from '@sadpath/store';
import type { KitSeries } from './domain/kit-series';
import { TEST_MOBILE } from './domain/test-mobile';
import { otpCollections, type KnownMobile } from './otp.collections';

const MOBILES: Readonly<Record<string, string>> = {
  CIF1001: '9876500001',
  CIF1002: '9876500002',
  CIF1003: '9876500003',
  CIF1004: '9876500004',
  CIF1005: '9876500005',
  CIF1006: '9876500006',
  CIF1007: '9876500007',
  CIF1008: '9876500008',
  CIF1009: '9876500009',
  CIF1010: '9876500010',
  CIF1011: TEST_MOBILE,
  CIF1012: '9876500012',
};

const KNOWN: readonly KnownMobile[] = Object.entries(MOBILES).map(([entityId, mobile]) => ({
  tenantId: 'ACME_BANK',
  mobile,
  entityId,
  emailId: `${entityId.toLowerCase()}@example.test`,
}));

/** Whom the OTP Manager knows in a fresh space (contract §7). */
export const otpFixtures: Seed = [seedOf(otpCollections.mobiles, KNOWN)];

/** The kit numbers of contract §7, and those from which new kits take theirs (§2.8). */
export const KIT_SERIES: readonly KitSeries[] = [
  { first: '4240170001', last: '4240170010' },
  { first: '4240170012', last: '4240170012' },
  { first: '4240180001', last: '4240180020' },
  { first: '4240180090', last: '4240180090' },
  { first: '4240185001', last: '4240185005' },
  { first: '4240190001', last: '4240999999' },
];
