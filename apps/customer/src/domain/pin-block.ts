const PIN = /^\d{4}$/;

/** True for a clear PIN: four digits. */
export function isPin(text: string): boolean {
  return PIN.test(text);
}

/** The format-0 block (ISO 9564) of a four-digit PIN, as upper-case hex: PIN field XOR account field (contracts/debit.md §2.9). */
export function pinBlockOf(pin: string, cardNumber: string): string {
  const pinField = `0${String(pin.length)}${pin}`.padEnd(16, 'F');
  return xorHex(pinField, accountFieldOf(cardNumber));
}

/** The four-digit PIN inside a format-0 block; undefined when the block holds none for this card. */
export function pinOfBlock(block: string, cardNumber: string): string | undefined {
  if (!/^[0-9A-Fa-f]{16}$/.test(block)) return undefined;
  const pinField = xorHex(block, accountFieldOf(cardNumber));
  return /^04(\d{4})F{10}$/.exec(pinField)?.[1];
}

/** Four zeros and the twelve right-most digits of the card number without its check digit. */
function accountFieldOf(cardNumber: string): string {
  return `0000${cardNumber.slice(-13, -1)}`;
}

function xorHex(left: string, right: string): string {
  return (BigInt(`0x${left}`) ^ BigInt(`0x${right}`)).toString(16).toUpperCase().padStart(16, '0');
}
