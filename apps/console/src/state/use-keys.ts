import { useEffect, useRef } from 'preact/hooks';
import { PAGE_KEYS } from '../palette/palette-entries';
import type { Page } from './route';

/** `/` leads to the search field and `g` with a letter to a page, wherever nothing is typed. */
export function useKeys(go: (page: Page) => void): void {
  const goTo = useRef(go);
  goTo.current = go;
  useEffect(() => {
    let isAfterG = false;
    const hear = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const page = isAfterG ? PAGE_KEYS[event.key] : undefined;
      isAfterG = event.key === 'g';
      if (page !== undefined) goTo.current(page);
      if (event.key === '/') focusSearch(event);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLElement>('.search');
  if (field === null) return;
  event.preventDefault();
  field.focus();
}
