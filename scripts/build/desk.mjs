import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { desk } from '../../rollup.config.mjs';
import { tsc } from '../support/compiler.mjs';
import { root } from '../support/root.mjs';
import { run } from './run.mjs';

/** Files with their hash in the name may be kept for good; the page itself is asked for again. */
const hashed = (name, bytes) => name.replace('.', `-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.`);

const writeScripts = async (source, target) => {
  const build = await rollup(desk({ source }));
  try {
    const { output } = await build.write({ ...desk({ source }).output, dir: target });
    return output;
  } finally {
    await build.close();
  }
};

/** The page without inline code, with the names of its files. */
const writePage = async (target, files) => {
  const page = await readFile(join(root, 'desk/index.html'), 'utf8');
  const named = Object.entries(files).reduce((text, [plain, name]) => text.replace(`"${plain}"`, `"${name}"`), page);
  await writeFile(join(target, 'index.html'), named);
};

/** Writes the staff desk to `.build/desk/`: a page, a style sheet and scripts, all static. The old one stays until the new one is whole. */
export const writeDesk = async () => {
  const source = join(root, '.build/desk-esm');
  const [target, next] = [join(root, '.build/desk'), join(root, `.build/desk-next-${process.pid}`)];
  await rm(source, { recursive: true, force: true });
  await run('node', [tsc, '-p', 'desk/tsconfig.json']);
  await mkdir(next, { recursive: true });
  try {
    const chunks = await writeScripts(source, next);
    const entry = chunks.find(({ isEntry }) => isEntry);
    const { code } = await transform(await readFile(join(root, 'desk/desk.css'), 'utf8'), { loader: 'css', minify: true });
    const style = hashed('desk.css', code);
    await writeFile(join(next, style), code);
    await writePage(next, { 'desk.js': entry.fileName, 'desk.css': style });
    await rm(target, { recursive: true, force: true });
    await rename(next, target);
    const sizes = chunks.map((chunk) => gzipSync(chunk.code).length);
    const [all, first] = [sizes.reduce((sum, size) => sum + size, 0), gzipSync(entry.code).length];
    console.log(
      `build: .build/desk/ written, ${(all / 1000).toFixed(1)} kB gzip in ${chunks.length} files, its entry ${(first / 1000).toFixed(1)} kB`,
    );
  } finally {
    await rm(next, { recursive: true, force: true });
  }
};
