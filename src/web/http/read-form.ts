import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../../application/refused.js';
import { issue } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { Route } from '../route.js';
import type { SentFile } from '../visit.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The form of the request, once it is read. */
    sent?: ReadForm;
  }
}

export interface ReadForm {
  readonly form: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly SentFile[];
}

const NOTHING: ReadForm = { form: {}, lists: {}, files: [] };
const MIB = 2 ** 20;

/** The form of a request, with its files where the route takes any. @throws Refused when a file is too large */
export async function readForm(request: FastifyRequest, { files }: Pick<Route, 'files'>): Promise<ReadForm> {
  if (request.method !== 'POST') return NOTHING;
  if (files === undefined || !request.isMultipart()) return fieldsOf(plainBody(request.body), []);
  const body: Record<string, string[]> = {};
  const sent: SentFile[] = [];
  for await (const part of request.parts({ limits: { fileSize: files.bytes, files: files.count } })) {
    if (part.type === 'file') {
      const file = await readFile(part, files.bytes);
      if (file !== undefined) sent.push(file);
    } else if (typeof part.value === 'string') {
      body[part.fieldname] = [...(body[part.fieldname] ?? []), part.value];
    }
  }
  return fieldsOf(body, sent);
}

/** The library leaves out a name that is empty, whatever its types say. */
type SentPart = Omit<MultipartFile, 'filename'> & { readonly filename?: string };

/** A field that was left empty still sends a file, without a name. */
async function readFile(part: SentPart, limit: number): Promise<SentFile | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  const name = (part.filename ?? '').normalize('NFC');
  if (part.file.truncated) {
    const values = { file: text(name), limit: number(Exact.of(Math.floor(limit / MIB))) };
    throw new Refused(issue('E006', { file: name, path: `/${part.fieldname}` }, values));
  }
  return name === '' ? undefined : { field: part.fieldname, name, bytes: Buffer.concat(chunks) };
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
