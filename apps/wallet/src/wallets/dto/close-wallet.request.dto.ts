import { Text } from '@sadpath/service';

/** Why a wallet is closed, if anybody says so. */
export class CloseWalletRequest {
  @Text({ optional: true, max: 255 }) reason?: string;
}
