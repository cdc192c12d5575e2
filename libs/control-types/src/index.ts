/** What the control API answers, as types: for whoever meets a sandbox over HTTP. */
export type * from './control-schema';
