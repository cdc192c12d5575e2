import type { ServiceDefinition } from '@sadpath/service';
import { authService } from '../../auth/src/auth.service-definition';
import { bankingService } from '../../banking/src/banking.service-definition';
import { cbsConnectorService } from '../../cbs-connector/src/cbs-connector.service-definition';
import { cmsService } from '../../cms/src/cms.service-definition';
import { configService } from '../../config/src/config.service-definition';
import { customerService } from '../../customer/src/customer.service-definition';
import { feePostingService } from '../../fee-posting/src/fee-posting.service-definition';
import { issuingService } from '../../issuing/src/issuing.service-definition';
import { otpService } from '../../otp/src/otp.service-definition';
import { walletService } from '../../wallet/src/wallet.service-definition';

/** All services, in the order of their ports. */
export const suite: readonly ServiceDefinition[] = [
  authService,
  configService,
  customerService,
  cmsService,
  cbsConnectorService,
  otpService,
  feePostingService,
  walletService,
  bankingService,
  issuingService,
];
