import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Dossier } from '../../../src/domain/dossiers/dossier.js';
import { judgeDossier } from '../../../src/domain/dossiers/judge-dossier.js';
import type { DossierPolicy } from '../../../src/domain/dossiers/policy.js';
import { day } from '../../support/builders.js';
import { contextWith } from '../../support/dossier-builders.js';

interface Case {
  readonly clause: string;
  readonly dossier: Omit<Dossier, 'code'>;
  readonly asOf?: string;
  readonly policy?: Partial<DossierPolicy>;
  readonly expect: Readonly<Record<string, unknown>>;
}

const file = resolve(import.meta.dirname, '../../cases/dossiers/clauses.yaml');
const { cases } = parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };

describe('judgeDossier', () => {
  it.for(cases)('$clause', ({ dossier, asOf = '2026-03-31', policy = {}, expect: wanted }) => {
    const judged = judgeDossier({ code: '1', ...dossier }, contextWith({ asOf: day(asOf) }, policy));
    const found = Object.fromEntries(
      Object.keys(wanted).map((key) => [key, judged[key as keyof typeof judged] ?? null]),
    );
    expect(found).toEqual(wanted);
  });
});
