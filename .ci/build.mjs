// Bundles the program into dist/. What a command does not need is split off and loaded when it is asked for; large
// libraries that only some commands use stay in node_modules.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cchc: 'src/composition/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: "import { createRequire as createRequireHere } from 'node:module';\nconst require = createRequireHere(import.meta.url);" },
  external: [
    '@expo-google-fonts/be-vietnam-pro',
    '@resvg/resvg-js',
    'echarts',
    'exceljs',
    'file-type',
    'mammoth',
    'unpdf',
    'yauzl',
  ],
});
