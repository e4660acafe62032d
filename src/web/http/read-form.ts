import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../../application/refused.js';
import { type Issue, issue } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { Route } from '../route.js';
import type { SentFile } from '../visit.js';
import type { UploadPlace, UploadRoom } from './upload-room.js';

declare module 'fastify' {
  interface FastifyInstance {
    uploads: UploadRoom;
  }
  interface FastifyRequest {
    /** The form of the request, once it is read. */
    sent?: ReadForm;
  }
}

export interface ReadForm {
  readonly form: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly SentFile[];
  /** Why the files were not taken: told where the page asks for them, so that all that was typed stays. */
  readonly refused?: Refused;
}

const NOTHING: ReadForm = { form: {}, lists: {}, files: [] };
const MIB = 2 ** 20;

/** The form of a request, with its files where the route takes any. */
export async function readForm(
  request: FastifyRequest,
  reply: FastifyReply,
  { files }: Pick<Route, 'files'>,
): Promise<ReadForm> {
  if (request.method !== 'POST') return NOTHING;
  if (files === undefined || !request.isMultipart()) return fieldsOf(plainBody(request.body), []);
  const place = request.server.uploads.enter(whoSends(request));
  reply.raw.once('close', place.leave);
  try {
    return await readParts(request, files, place);
  } catch (error) {
    // Whatever the library cannot read, and does not name as its own refusal, was sent broken.
    throw error instanceof Error && 'statusCode' in error ? error : new UnreadableForm();
  }
}

class UnreadableForm extends Error {
  readonly statusCode = 400;
}

function whoSends({ caller, session, ip }: FastifyRequest): string {
  return caller?.account ?? session?.login ?? ip;
}

async function readParts(
  request: FastifyRequest,
  { bytes, count }: NonNullable<Route['files']>,
  place: UploadPlace,
): Promise<ReadForm> {
  const body: Record<string, string[]> = {};
  const sent: SentFile[] = [];
  const refused: Issue[] = [];
  for await (const part of request.parts({ limits: { fileSize: bytes, files: count } })) {
    if (part.type === 'file') {
      const file = await readFile(part, place);
      if (part.file.truncated) refused.push(tooLarge(part, bytes));
      else if (place.isFull) refused.push(issue('A014', { file: '', path: `/${part.fieldname}` }));
      else if (file !== undefined) sent.push(file);
    } else if (typeof part.value === 'string') {
      body[part.fieldname] = [...(body[part.fieldname] ?? []), part.value];
    }
  }
  return { ...fieldsOf(body, sent), ...(refused.length > 0 && { refused: new Refused(...refused) }) };
}

/** The library leaves out a name that is empty, whatever its types say. */
type SentPart = Omit<MultipartFile, 'filename'> & { readonly filename?: string };

/**
 * A field that was left empty still sends a file, without a name. What is above the limit, or has no room, is not kept
 * in memory.
 */
async function readFile(
  { file, fieldname, filename = '' }: SentPart,
  place: UploadPlace,
): Promise<SentFile | undefined> {
  let chunks: Buffer[] = [];
  for await (const chunk of file) {
    place.take(chunk.length);
    if (place.isFull) chunks = [];
    else chunks.push(chunk);
  }
  const name = filename.normalize('NFC');
  return name === '' ? undefined : { field: fieldname, name, bytes: Buffer.concat(chunks) };
}

function tooLarge({ fieldname, filename = '' }: SentPart, limit: number): Issue {
  const name = filename.normalize('NFC');
  const values = { file: text(name), limit: number(Exact.of(Math.floor(limit / MIB))) };
  return issue('E006', { file: name, path: `/${fieldname}` }, values);
}

function plainBody(body: unknown): Record<string, string[]> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : [String(value)]]),
  );
}

function fieldsOf(lists: Readonly<Record<string, readonly string[]>>, files: readonly SentFile[]): ReadForm {
  const form = Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.at(-1) ?? '']));
  return { form, lists, files };
}
