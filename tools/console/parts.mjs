import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How every part looks, in both schemes, as it was when somebody last looked at it. */
const KNOWN = resolve(import.meta.dirname, 'parts.txt');
const STYLES = [
  'display',
  'color',
  'background-color',
  'border-top',
  'border-left',
  'border-radius',
  'padding',
  'font-size',
  'font-weight',
  'font-style',
  'text-decoration-line',
  'opacity',
];
const SHOWN = 12;

/**
 * All parts in all states look as they did: each by its styles as the browser computed them, which no font and no screen
 * changes. `UPDATE_PARTS=1` writes them down anew, for who has looked at the page.
 */
export function partChecks({ page, sandbox }) {
  const look = async (colorScheme, viewport) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.goto('about:blank');
    await page.goto(`${sandbox.origin}/#/parts`);
    await page.locator('.gallery').waitFor();
  };
  return [
    [
      'all parts look as they did in both schemes',
      async () => {
        const seen = [];
        for (const scheme of ['light', 'dark']) {
          await look(scheme, { width: 1440, height: 900 });
          seen.push(...(await page.evaluate(stylesOf, STYLES)).map((line) => `${scheme} ${line}`));
        }
        if (process.env.UPDATE_PARTS === '1') writeFileSync(KNOWN, `${seen.join('\n')}\n`);
        const known = readFileSync(KNOWN, 'utf8').trimEnd().split('\n');
        const changes = [
          ...known.filter((line) => !seen.includes(line)).map((line) => `- ${line}`),
          ...seen.filter((line) => !known.includes(line)).map((line) => `+ ${line}`),
        ];
        if (changes.length === 0) return;
        throw new Error(`${String(changes.length)} lines differ:\n${changes.slice(0, SHOWN).join('\n')}`);
      },
    ],
    [
      'no part is cut off or leaves its place',
      async () => {
        for (const width of [1440, 390]) {
          await look('light', { width, height: 900 });
          const out = await page.evaluate(outOfPlace);
          if (out.length > 0) throw new Error(`at ${String(width)} px: ${out.join('\n')}`);
        }
      },
    ],
  ];
}

/** In the page: a line for each kind of element in each part, with its styles. */
function stylesOf(names) {
  const { document, getComputedStyle } = globalThis;
  const lines = [...document.querySelectorAll('[data-part] *')]
    .filter((element) => !['OPTION', 'BR'].includes(element.tagName))
    .map((element) => {
      const { part } = element.closest('[data-part]').dataset;
      const states = ['disabled', 'aria-pressed', 'aria-current', 'aria-expanded'].filter(
        (state) => element.hasAttribute(state) && element.getAttribute(state) !== 'false',
      );
      const kind =
        [element.tagName.toLowerCase(), ...element.classList].join('.') + states.map((each) => `[${each}]`).join('');
      const style = getComputedStyle(element);
      return `${part} ${kind}: ${names.map((name) => style.getPropertyValue(name)).join('; ')}`;
    });
  return [...new Set(lines)].sort();
}

/** In the page: what is wider than its own box lets it be, or stands beside its part. */
function outOfPlace() {
  const { document } = globalThis;
  return [...document.querySelectorAll('[data-part]')].flatMap((part) => {
    const { left, right } = part.getBoundingClientRect();
    return [...part.querySelectorAll('*')]
      .filter((element) => {
        if (element.closest('pre, .table') !== null || element.tagName === 'OPTION') return false;
        const box = element.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      })
      .map((element) => `${part.dataset.part}: ${element.outerHTML.slice(0, 120)}`);
  });
}
