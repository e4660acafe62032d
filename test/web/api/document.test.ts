import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Container } from 'inversify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tokens } from '../../../src/application/access/tokens.js';
import { Workspaces } from '../../../src/application/ports/workspaces.js';
import { KeepComparator } from '../../../src/application/records/keep-comparator.js';
import { createContainer } from '../../../src/composition/container.js';
import { parsedDefinitions } from '../../../src/composition/shipped-definitions.js';
import { webServices } from '../../../src/composition/web-services.js';
import type { Operation } from '../../../src/web/api/operation.js';
import { OPERATIONS } from '../../../src/web/api/operations.js';
import { paramsOf } from '../../../src/web/api/params.js';
import { buildServer } from '../../../src/web/server.js';
import { answerCheck, type OpenApi, type ToldOperation } from '../../support/answer-check.js';
import { OtherProgram } from '../../support/other-program.js';
import { program } from '../../support/program.js';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What some operations must be asked. */
const QUESTIONS: Readonly<Record<string, string>> = { search: '?q=kinh', getPlan: '?target=90' };
const PLACE = { commune: 'xuan-tho', month: '2026-10' };

let folder: string;
let container: Container;
let app: FastifyInstance;
let other: OtherProgram;
let admin: OtherProgram;
let document: OpenApi;

/** The demonstration, as an office would make it, served in process. */
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'cchc-api-')), 'so');
  const made = await program(['demo', folder], { cwd: ROOT });
  if (made.code !== 0) throw new Error(made.err);
  const definitions = { criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') };
  container = createContainer(definitions, parsedDefinitions());
  const services = webServices(container);
  const options = { folder, host: '127.0.0.1', port: 0, behindProxy: false, idleMinutes: 60 };
  app = await buildServer(services, { ...options, assets: join(ROOT, 'dist', 'web') });
  const actor = { account: 'thuong-truc', origin: 'test' };
  const name = 'dvcqg766.csv';
  const bytes = await readFile(join(ROOT, 'samples/hai-phong/cchc-2025.csv'));
  await container.get(KeepComparator).run({ folder, commune: PLACE.commune, name, bytes }, actor);
  other = await OtherProgram.as(app, container.get(Tokens), folder, actor);
  admin = await OtherProgram.as(app, container.get(Tokens), folder, { account: 'quan-tri', origin: 'test' });
  document = (await new OtherProgram(app).get('/openapi.json')).json();
});
afterAll(async () => {
  await app.close();
  await container.get(Workspaces).closeAll();
  await rm(resolve(folder, '..'), { recursive: true, force: true });
});

const told = ({ method, path }: (typeof OPERATIONS)[number]): ToldOperation | undefined =>
  document.paths[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];

describe('the OpenAPI document', () => {
  it('is of a version that tools read, and asks for a token everywhere', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.security).toEqual([{ token: [] }]);
    expect(document.components.securitySchemes).toEqual({ token: { type: 'http', scheme: 'bearer' } });
  });

  it('tells every operation, and no other', () => {
    const all = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(all).toHaveLength(OPERATIONS.length);
    expect(OPERATIONS.filter((operation) => told(operation) === undefined)).toEqual([]);
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((each) => each.operationId),
    );
    expect(new Set(ids).size).toBe(OPERATIONS.length);
  });

  it.for(OPERATIONS)('$method $path: says what it does, what it takes and what it answers', (operation) => {
    const { summary, tags, parameters = [], requestBody, responses } = told(operation) as ToldOperation;
    expect(summary).toMatch(/^\p{Lu}/u);
    expect(tags).toHaveLength(1);
    const inPath = [...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const named = (place: string) => parameters.filter((each) => each.in === place).map(({ name }) => name);
    expect(named('path')).toEqual(inPath);
    expect(named('query').sort()).toEqual(Object.keys(operation.query).sort());
    for (const { name, description } of parameters) expect(`${name}: ${description}`).toMatch(/: \p{Lu}.*\.$/u);
    const [body] = Object.values(requestBody?.content ?? {});
    expect(Object.keys(body?.schema.properties ?? {}).sort()).toEqual(Object.keys(operation.body).sort());
    for (const [name, { description }] of Object.entries(body?.schema.properties ?? {})) {
      expect(`${name}: ${description}`).toMatch(/: \p{Lu}.*\.$/u);
    }
    const multipart = Object.keys(requestBody?.content ?? {}).includes('multipart/form-data');
    expect(multipart).toBe(operation.files !== undefined);
    const codes = ['401', '403', '404', '409', '422', '429', '503', ...(operation.method === 'POST' ? ['413'] : [])];
    expect(Object.keys(responses).sort()).toEqual([String(operation.status), ...codes].sort());
    for (const [status, { description, content }] of Object.entries(responses)) {
      expect(description).toMatch(/\.$/);
      const isFile = operation.answer === 'file' && status === String(operation.status);
      expect(Object.keys(content ?? {})).toEqual([isFile ? 'application/octet-stream' : 'application/json']);
    }
  });

  it('has no reference that leads nowhere, and no schema that nothing refers to', () => {
    const text = JSON.stringify(document);
    const referred = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(document.components.schemas).sort());
    expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
  });
});

describe('what is answered', () => {
  it('is what the document says, for every operation that only reads', async () => {
    const check = await answerCheck(document);
    const [first] = (await other.get(`/communes/${PLACE.commune}/months/${PLACE.month}/evidence`)).json().items;
    const score = (await other.get(`/communes/${PLACE.commune}/months/${PLACE.month}/score`)).json();
    const values: Readonly<Record<string, string>> = { ...PLACE, code: score.leaves[0].code, item: first.id };
    const faults: string[] = [];
    const isKnown = ({ path }: Operation) => paramsOf(path).every((name) => values[name] !== undefined);
    for (const operation of OPERATIONS.filter((each) => each.method === 'GET' && isKnown(each))) {
      const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
      const program = operation.path.startsWith('/communes') ? other : admin;
      const answer = await program.get(`${path}${QUESTIONS[operation.id] ?? ''}`);
      if (answer.statusCode !== 200) faults.push(`${operation.id}: ${answer.statusCode} ${answer.body}`);
      else if (operation.answer !== 'file') faults.push(...(await check(operation.id, answer.json())));
    }
    expect(faults).toEqual([]);
  });

  it('is checked by a check that finds what is missing and what is of another kind', async () => {
    const check = await answerCheck(document);
    const score = (await other.get(`/communes/${PLACE.commune}/months/${PLACE.month}/score`)).json();
    expect(await check('getScore', score)).toEqual([]);
    expect(await check('getScore', { ...score, asOf: 'hôm nay' })).toHaveLength(1);
    expect(await check('getScore', { ...score, leaves: [{ ...score.leaves[0], points: 1 }] })).toHaveLength(1);
    const { total: _, ...rest } = score;
    expect(await check('getScore', { ...score, otherSets: [rest] })).toHaveLength(1);
  });

  it('is what the command line prints of the same workspace', async () => {
    const printed = async (...argv: string[]) =>
      JSON.parse((await program([...argv, '--json', '--month', PLACE.month], { cwd: ROOT })).out);
    const month = `/communes/${PLACE.commune}/months/${PLACE.month}`;
    expect((await other.get(`${month}/score`)).json()).toEqual(await printed('score', folder));
    expect((await other.get(`${month}/risks`)).json()).toEqual(await printed('risks', folder));
    expect((await other.get(`${month}/missing`)).json()).toEqual(await printed('missing', folder));
    expect((await other.get(`${month}/forecast`)).json()).toEqual(await printed('forecast', folder));
    const code = (await other.get(`${month}/score`)).json().leaves[3].code;
    expect((await other.get(`${month}/explain/${code}`)).json()).toEqual(await printed('explain', folder, code));
    const locked = (await program(['score', folder, '--month', '2026-09', '--version', '1', '--json'], { cwd: ROOT }))
      .out;
    const asked = await other.get(`/communes/${PLACE.commune}/months/2026-09/score?version=1`);
    expect(asked.json()).toEqual(JSON.parse(locked));
    const history = (await program(['history', folder, '--month', '2026-09', '--json'], { cwd: ROOT })).out;
    const told = await other.get(`/communes/${PLACE.commune}/months/2026-09/history`);
    expect(told.json()).toEqual(JSON.parse(history));
    const months = (await program(['months', folder, '--json'], { cwd: ROOT })).out;
    expect((await other.get(`/communes/${PLACE.commune}/months`)).json()).toEqual(JSON.parse(months));
  });
});
