import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import type { Operation } from '../../src/web/api/operation.js';
import { OPERATIONS } from '../../src/web/api/operations.js';
import { paramsOf } from '../../src/web/api/params.js';
import { type AnswerCheck, answerCheck } from './answer-check.js';
import { codesOf, type OtherProgram } from './other-program.js';
import type { Sent, Web } from './web.js';

/** What is sent with one request; what stands in the address is given by its name there. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly file?: Sent;
}

/** Who may do it, and who may not; nobody: whoever has a token may. */
export type Who = readonly [may: string, mayNot?: string];

/** It is not allowed, it is not there for this account, or it is somebody else's draft. */
const NOT_FOR_YOU = / (?:403 R00[26]|404 R007|422 R020)$/;

/** Một vòng qua các việc: calls operations by their names, and keeps which were done and which were refused. */
export class ApiRound {
  readonly done = new Set<string>();
  readonly refused = new Set<string>();
  readonly #programs = new Map<string, OtherProgram>();

  private constructor(
    private readonly web: Web,
    private readonly check: AnswerCheck,
    private readonly place: Readonly<Record<string, string>>,
  ) {}

  /** @param place what stands in addresses where nothing else is said. */
  static async over(web: Web, place: Readonly<Record<string, string>>): Promise<ApiRound> {
    const document = (await (await web.program()).get('/openapi.json')).json();
    return new ApiRound(web, await answerCheck(document), place);
  }

  /** Refused to the one, done for the other, and answered as the document says both times. */
  async turn(id: string, [may, mayNot]: Who, asked: Asked = {}): Promise<LightMyRequestResponse> {
    if (mayNot !== undefined) await this.#refusedTo(id, mayNot, asked);
    const answer = await this.#ask(id, may, asked);
    const { status, answer: schema } = operationOf(id);
    expect(`${id} ${answer.statusCode} ${schema === 'file' || answer.statusCode === status ? '' : answer.body}`).toBe(
      `${id} ${status} `,
    );
    if (schema !== 'file') expect(await this.check(id, answer.json(), status)).toEqual([]);
    this.done.add(id);
    return answer;
  }

  async #refusedTo(id: string, login: string, asked: Asked): Promise<void> {
    const answer = await this.#ask(id, login, asked);
    expect(`${id} ${login} ${answer.statusCode} ${codesOf(answer)}`).toMatch(NOT_FOR_YOU);
    expect(await this.check(id, answer.json(), answer.statusCode)).toEqual([]);
    this.refused.add(id);
  }

  async #ask(id: string, login: string, { params = {}, query = {}, body = {}, file }: Asked) {
    const operation = operationOf(id);
    const path = `${pathOf(operation, { ...this.place, ...params })}${questionOf(query)}`;
    const program = await this.#program(login);
    if (operation.method === 'GET') return program.get(path);
    if (operation.files === undefined) return program.post(path, body);
    return program.send(path, body as Readonly<Record<string, string>>, file);
  }

  async #program(login: string): Promise<OtherProgram> {
    const known = this.#programs.get(login) ?? (await this.web.program(login));
    this.#programs.set(login, known);
    return known;
  }
}

function operationOf(id: string): Operation {
  const found = OPERATIONS.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
}

/** Every part of the address must have been said. */
function pathOf({ id, path }: Operation, values: Readonly<Record<string, string>>): string {
  const unsaid = paramsOf(path).filter((name) => values[name] === undefined);
  if (unsaid.length > 0) throw new Error(`${id}: nothing was said of ${unsaid.join(', ')}`);
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function questionOf(query: Readonly<Record<string, string>>): string {
  return Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`;
}
