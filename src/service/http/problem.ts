/** Errors of the API as problem details (RFC 9457): what is wrong, where, and what to do. Never more than that. */

import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const problemType = 'application/problem+json; charset=utf-8';

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** JSON pointer into the body, or the name of the parameter; null where no one place is at fault. */
  readonly path: string | null;
  /** Of a withdrawn indicator: the one that takes its place. */
  readonly replacedBy: string | undefined;

  constructor(status: number, code: string, detail: string, path: string | null = null, replacedBy?: string) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.path = path;
    this.replacedBy = replacedBy;
  }
}

export function answerWithProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(
      new Problem(
        404,
        'not-found',
        'There is nothing at this address. The addresses are listed at /v1/openapi.json.',
      ),
      request,
      reply,
    ),
  );
}

export function sendProblem(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error);
  // Names and places in the code only: messages of the database may repeat what was asked.
  if (problem.status >= 500)
    request.log.error(
      { trace: request.id, error: error.name, at: (error.stack ?? '').match(/^ +at .*$/gm) },
      'fault',
    );
  return reply
    .code(problem.status)
    .type(problemType)
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[problem.status] ?? 'Error',
        status: problem.status,
        detail: problem.message,
        code: problem.code,
        path: problem.path,
        trace_id: request.id,
        // Left out where there is none (RFC 9457 section 3.2).
        replaced_by: problem.replacedBy,
      }),
    );
}

function problemOf(error: Error & Partial<FastifyError>): Problem {
  if (error instanceof Problem) return error;
  const [fault] = error.validation ?? [];
  if (fault !== undefined) {
    const missing =
      typeof fault.params['missingProperty'] === 'string' ? `/${fault.params['missingProperty']}` : '';
    const path = fault.instancePath + missing;
    const where =
      error.validationContext === 'body' ? `The body at ${path || '/'}` : `The parameter ${path.slice(1)}`;
    return new Problem(
      400,
      'invalid-request',
      missing === '' ? `${where} ${fault.message ?? 'is not valid'}.` : `${where} is missing.`,
      error.validationContext === 'body' ? path || '/' : path.slice(1),
    );
  }
  const known = error.code === undefined ? undefined : framework[error.code];
  if (known !== undefined) return new Problem(...known);
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem(error.statusCode, 'invalid-request', 'The request cannot be understood.');
  return new Problem(500, 'fault', 'The service has a fault. Try again. If it goes on, report the trace id.');
}

const framework: Readonly<Record<string, ConstructorParameters<typeof Problem>>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'too-large', 'The request is too large. Ask for fewer figures at once.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'media-type', 'Send the body as application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'invalid-json', 'The body is empty. Send JSON.', '/'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'invalid-json', 'The body is not valid JSON.', '/'],
  FST_ERR_BAD_URL: [400, 'bad-address', 'The address is not a valid URL.'],
  FST_ERR_HANDLER_TIMEOUT: [503, 'too-slow', 'The service has too much to do. Try again in a minute.'],
};
