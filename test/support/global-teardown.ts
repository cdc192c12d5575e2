/** Stops the sandbox; the run fails when it reported a defect, even if every answer looked right. */
export default async function globalTeardown(): Promise<void> {
  const defects = (await globalThis.sandboxProcess?.stop()) ?? [];
  if (defects.length > 0) throw new Error(`the sandbox reported defects:\n${defects.join('\n')}`);
}
