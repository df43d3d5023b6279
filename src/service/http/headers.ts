/** Headers of every answer: what browsers may do with it, and how long it may be kept. */

import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** For the pages of the workbench. Styles may be inline, since Fluent UI writes its style elements as it runs. */
const pagePolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'";

const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

export function addHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const answer = request.url === '/v1' || /^\/v1[/?]/.test(request.url);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('content-security-policy', answer ? answerPolicy : pagePolicy);
    if (!answer) return payload;
    reply.header('vary', [reply.getHeader('vary'), 'Accept'].filter(Boolean).join(', '));
    if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') {
      reply.header('cache-control', 'no-store');
      return payload;
    }
    reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', tag);
    if (!known(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-length');
    return null;
  });
}

/** RFC 9110 section 13.1.2: a list of tags, weak ones counting as their strong ones, or an asterisk. */
const known = (header: string | undefined, tag: string): boolean =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === tag || one === '*');
