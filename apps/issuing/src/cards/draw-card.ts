import type { Chance } from '@sadpath/chance';
import type { DrawnForCard } from '../domain/issue-card';

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** What chance decides about a card: its security code and its addresses, which belong to nobody. */
export function drawCard(chance: Chance): DrawnForCard {
  return {
    cvv: chance.digits(3),
    cryptoAddresses: [
      { chain: 'evm', address: `0x${chance.hex(40)}` },
      { chain: 'bitcoin', address: `bc1q${chance.text(38, BECH32)}` },
      { chain: 'solana', address: chance.text(44, BASE58) },
    ],
  };
}
