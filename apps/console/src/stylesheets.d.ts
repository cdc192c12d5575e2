/** A stylesheet is imported for the bundle, which puts it beside the page. */
declare module '*.css';
