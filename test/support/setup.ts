import 'reflect-metadata';
import fc from 'fast-check';

/**
 * The same random cases in every run, so that a failure can be looked at and a change is judged by what it changed.
 * `CCHC_SEED=random npm test` looks elsewhere.
 */
if (process.env.CCHC_SEED !== 'random') {
  fc.configureGlobal({ seed: Number.parseInt(process.env.CCHC_SEED ?? '20261121', 10) });
}
