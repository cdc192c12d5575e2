/** Card networks a tenant may be affiliated with (contract §3.2). */
export const NETWORKS = ['VISA', 'MASTERCARD', 'RUPAY', 'JAYWAN', 'MAAL', 'HIMYAN'] as const;

/** A card network as it stands on the wire. */
export type Network = (typeof NETWORKS)[number];
