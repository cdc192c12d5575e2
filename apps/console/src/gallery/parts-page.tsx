import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** All parts of the console in all states; loaded by who looks at them, for nobody needs them but who changes them. */
export function PartsPage(): VNode {
  const [gallery, setGallery] = useState<{ readonly Gallery: () => VNode }>();
  useEffect(() => void import('./gallery').then(setGallery), []);
  return gallery === undefined ? <p class="loading">Loading…</p> : <gallery.Gallery />;
}
