/** The certificate library, loaded only when something is to be signed: it is the largest module of the service. */
export async function x509(): Promise<typeof import('@peculiar/x509')> {
  await import('reflect-metadata');
  return import('@peculiar/x509');
}
