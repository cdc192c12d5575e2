import type { Visit } from '@sadpath/dcms';
import { encryptCardNumberV2 } from '../domain/card-number-codec';
import { IV_BYTES } from '../domain/codec-key';
import type { Encryption } from './card.view';

/** Encrypts card numbers by AES-GCM, each under a vector of its own. */
export function sealedCardNumber({ call }: Visit): Encryption {
  return (cardNumber) => encryptCardNumberV2(cardNumber, Buffer.from(call.chance.hex(2 * IV_BYTES), 'hex'));
}
