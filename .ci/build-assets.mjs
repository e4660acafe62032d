// Styles, scripts and fonts of the pages, under names that change with their content, so that a browser keeps them.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'dist/web';
mkdirSync(FOLDER, { recursive: true });

const { metafile } = await build({
  metafile: true,
  entryPoints: ['src/web/assets/app.ts', 'src/web/assets/app.css', 'src/web/assets/icon.svg'],
  outdir: FOLDER,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: ['es2020'],
  loader: { '.woff2': 'file', '.svg': 'copy' },
  legalComments: 'none',
  logLevel: 'warning',
});

const names = {};
for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
  if (entryPoint !== undefined) names[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(file);
}
writeFileSync(join(FOLDER, 'manifest.json'), JSON.stringify(names));

const made = new Set([...Object.keys(metafile.outputs).map((file) => basename(file)), 'manifest.json']);
for (const name of readdirSync(FOLDER)) if (!made.has(name)) rmSync(join(FOLDER, name));
