// Bundles the program into dist/. What a command does not need is split off and loaded when it is asked for; large
// libraries that only some commands use stay in node_modules.
import { readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { metafile } = await build({
  metafile: true,
  entryPoints: {
    cchc: 'src/composition/main.ts',
    'aside-thread': 'src/composition/aside/aside-thread.ts',
    'job-thread': 'src/composition/job-thread.ts',
    'parse-definitions': 'src/composition/parse-definitions.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);",
  },
  external: [
    '@expo-google-fonts/be-vietnam-pro',
    '@libsql/client',
    '@resvg/resvg-js',
    'echarts',
    'docx',
    'exceljs',
    '@fastify/*',
    'fastify',
    'file-type',
    'kysely',
    'mammoth',
    'nodemailer',
    'openid-client',
    'pg',
    'tinypool',
    'unpdf',
    'yauzl',
    'yazl',
  ],
});

await import('./build-assets.mjs');

// Parts of earlier builds go last, so that a program that is running finds its own.
await import(pathToFileURL(resolve('dist/parse-definitions.js')).href);
const made = new Set([...Object.keys(metafile.outputs).map((file) => basename(file)), 'parsed-definitions.json']);
for (const entry of readdirSync('dist', { withFileTypes: true })) {
  if (entry.isFile() && !made.has(entry.name)) rmSync(join('dist', entry.name));
}
