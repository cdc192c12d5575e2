/** Calls back after so many real milliseconds, unless the returned function is called first. A page, unlike a service, lives in real time. */
export function afterRealMs(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
