import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../main/resources/META-INF/resources/', import.meta.url));

/** All files of the web module with these endings: [{path: "js/api.js", text}]. */
export function sources(...endings) {
  return readdirSync(ROOT, { recursive: true })
    .map((name) => join(ROOT, name))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

export function read(path) {
  return readFileSync(join(ROOT, path), 'utf8');
}
