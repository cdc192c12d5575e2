import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Writes the licence of every package that the product needs, with its text: a bundle carries them on. */
export function writeLicences(file) {
  const { packages } = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8'));
  const bundled = Object.entries(packages).filter(
    ([path, { dev, optional, peer }]) => path !== '' && !dev && !optional && !peer && existsSync(join(ROOT, path)),
  );
  writeFileSync(file, bundled.map(([path, { version, license }]) => textOf(path, version, license)).join('\n'));
}

function textOf(path, version, license) {
  const folder = join(ROOT, path);
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim();
  const title = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version} (${license ?? 'see text'})`;
  return `${title}\n${'='.repeat(title.length)}\n\n${text}\n`;
}
