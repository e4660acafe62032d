import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { withoutMarks } from '../../domain/names.js';
import type { FileReply, Reply } from '../reply.js';

const HTML = 'text/html; charset=utf-8';

export function sendReply(request: FastifyRequest, reply: FastifyReply, answer: Reply): FastifyReply {
  switch (answer.kind) {
    case 'page':
      return reply
        .code(answer.status ?? 200)
        .type(HTML)
        .send(`<!doctype html>${renderToString(<Whole>{answer.view}</Whole>)}`);
    case 'part':
      return reply.type(HTML).send(renderToString(<Whole>{answer.view}</Whole>));
    case 'see':
      if (answer.notice !== undefined) request.session.notice = answer.notice;
      return reply.redirect(answer.url, 303);
    case 'json':
      return reply.send(answer.body);
    case 'stream':
      if (answer.bytes !== undefined) reply.header('content-length', answer.bytes);
      return reply
        .header('content-disposition', disposition('attachment', answer.name))
        .type(answer.type)
        .send(Readable.from(answer.pieces, { objectMode: false }));
    case 'file':
      return sendFile(reply, answer);
  }
}

/** A view may be several elements. */
function Whole({ children }: { children: ComponentChildren }) {
  return children;
}

function sendFile(reply: FastifyReply, { name, type, bytes, inline }: FileReply): FastifyReply {
  return reply
    .header('content-disposition', disposition(inline === true ? 'inline' : 'attachment', name))
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** RFC 6266: a plain name for old programs, the real one beside it; nothing in a name can end the header. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = withoutMarks(name).replace(/[^\w.-]+/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
