/** Ways a code reaches the customer (contract §3.6). */
export const CHANNELS = ['SMS', 'EMAIL'] as const;

/** A channel as it stands on the wire. */
export type Channel = (typeof CHANNELS)[number];
