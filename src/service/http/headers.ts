/** Headers of every answer: what browsers may do with it, and how long it may be kept. */

import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

export interface HeaderOptions {
  /** Other origins that may show the task pane in a frame, beside those of Word on the web. */
  readonly frames?: readonly string[];
  /** The origin where people sign in, `https://login.microsoftonline.com`; none unless the service demands it. */
  readonly signIn?: string;
}

/** Where office.js comes from and, for old parts of it, what it loads. */
const officeScripts = 'https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com';

/** Word on the web, whose frame the task pane is shown in. OfficeDev/office-js#3342 */
const officeFrames =
  'https://*.officeapps.live.com https://*.sharepoint.com https://onedrive.live.com https://*.cloud.microsoft';

const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Pages that are shown in Word. Everything else is for a browser alone. */
const inWord = /^\/(?:taskpane|sign-in)\.html$/;

const shortcuts = /^\/assets\/shortcuts(?:\.[\w-]+)?\.json$/;

/** Of bundles: the name changes with the contents. */
const hashed = /\.[0-9a-f]{8}\.(?:js|css)$/;

export function addHeaders(app: FastifyInstance, options: HeaderOptions = {}): void {
  const policies = { browser: policy(), word: policy(options) };
  app.addHook('onSend', async (request, reply, payload) => {
    const answer = request.url === '/v1' || /^\/v1[/?]/.test(request.url);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    if (!answer) {
      const [path = ''] = request.url.split('?');
      reply.header('content-security-policy', inWord.test(path) ? policies.word : policies.browser);
      if (reply.statusCode < 400) reply.header('cache-control', lifetimeOf(path));
      // Word on the web itself reads the shortcuts, from pages of its own.
      if (shortcuts.test(path)) reply.header('access-control-allow-origin', '*');
      return payload;
    }
    reply.header('content-security-policy', answerPolicy);
    return cacheAnswer(request.headers['if-none-match'], request.method, reply, payload);
  });
}

/**
 * Styles may be inline, since Fluent UI and office.js write style elements as they run. Given options: for Word, which
 * shows the page in its own frame; no X-Frame-Options, which knows no lists.
 */
function policy(options?: HeaderOptions): string {
  const { frames = [], signIn = '' } = options ?? {};
  const directives = {
    'default-src': "'self'",
    ...(options ? { 'script-src': `'self' ${officeScripts}` } : {}),
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data: blob:",
    'connect-src': ["'self'", options ? signIn : ''].filter(Boolean).join(' '),
    ...(signIn ? { 'frame-src': `'self' ${signIn}` } : {}),
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': ["'self'", ...(options ? [officeFrames, ...frames] : [])].join(' '),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Pages are asked for each time, so that an update needs nobody; what they load may be kept for good. */
function lifetimeOf(path: string): string {
  if (hashed.test(path)) return 'public, max-age=31536000, immutable';
  return path.startsWith('/assets/') ? 'public, max-age=86400' : 'no-cache';
}

function cacheAnswer(
  ifNoneMatch: string | undefined,
  method: string,
  reply: FastifyReply,
  payload: unknown,
): unknown {
  reply.header('vary', [reply.getHeader('vary'), 'Accept'].filter(Boolean).join(', '));
  if (method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') {
    reply.header('cache-control', 'no-store');
    return payload;
  }
  reply.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
  const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag);
  if (!known(ifNoneMatch, tag)) return payload;
  reply.code(304).removeHeader('content-length');
  return null;
}

/** RFC 9110 section 13.1.2: a list of tags, weak ones counting as their strong ones, or an asterisk. */
const known = (header: string | undefined, tag: string): boolean =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === tag || one === '*');
