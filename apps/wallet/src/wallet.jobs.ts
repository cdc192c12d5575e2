/** The changes that time brings about, by the names under which they are planned (contract wallet §4). */
export const WALLET_JOBS = {
  resumeWallet: 'resume-wallet',
  expireEscrow: 'expire-escrow',
  lapseHold: 'lapse-hold',
  forgetKey: 'forget-key',
} as const;

export type WalletJob = (typeof WALLET_JOBS)[keyof typeof WALLET_JOBS];
