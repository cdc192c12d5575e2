import { otpCatalog } from '@sadpath/catalog';
import { debitService, HSM } from '@sadpath/dcms';
import { otpLifecycle } from './domain/otp';
import { otpCollections, otpKey, type StoredOtp } from './otp.collections';
import { otpDocuments } from './otp.documents';
import { otpMachines } from './otp.machines';
import { otpFixtures } from './otp.fixtures';
import { EXPIRE_JOB } from './otp.jobs';
import { OtpModule } from './otp.module';
import { otpRecipes } from './otp.recipes';
import { otpStates } from './otp.states';
import { OtpsService } from './otps/otps.service';

/** The OTP Manager of the debit platform (contracts/debit.md §3.6). */
export const otpService = debitService({
  name: 'otp',
  title: 'OTP Manager',
  port: 4006,
  basePaths: ['/dcms/otp-manager', '/dcms/v1/otp-manager'],
  module: OtpModule,
  catalog: otpCatalog,
  recipes: otpRecipes,
  states: otpStates,
  collections: Object.values(otpCollections),
  documents: otpDocuments,
  machines: otpMachines,
  fixtures: (_start, { fixtures }) => (fixtures === 'none' ? [] : otpFixtures),
  dependencies: {
    hsm: HSM,
    'sms-gateway': 'Gateway that delivers codes by SMS',
    'email-gateway': 'Gateway that delivers codes by e-mail',
  },
  due: {
    otps: (otp: StoredOtp) =>
      otpLifecycle.accepts(otp.state, 'expire') ? [{ job: EXPIRE_JOB, entity: otpKey(otp), at: otp.expiresAt }] : [],
  },
  jobs: (resolve) => ({ [EXPIRE_JOB]: (call, key) => resolve(OtpsService).expire(call, key) }),
});
