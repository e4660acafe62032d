// npm runs this after an install. Where the sources or the development dependencies are not there, as in a packed
// program or after `npm ci --omit=dev`, nothing can be built and dist/ stays as it is.
import { existsSync } from 'node:fs';

function hasBuildTools() {
  try {
    import.meta.resolve('esbuild');
    return existsSync(new URL('../src', import.meta.url));
  } catch {
    return false;
  }
}

if (hasBuildTools()) await import('./build.mjs');
