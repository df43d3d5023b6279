import fastify from 'fastify';
import { answerWithProblems } from '../../src/service/http/problem.ts';

describe('a fault of the service itself', () => {
  it('is told without its inside, and logged without what was asked', async () => {
    const logged: string[] = [];
    const app = fastify({
      logger: { level: 'error', stream: { write: (line: string) => void logged.push(line) } },
    });
    answerWithProblems(app);
    app.get('/fault', () => {
      throw new TypeError('no table for the very-secret indicator');
    });
    const answer = await app.inject('/fault?q=very-secret');
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'The service has a fault. Try again. If it goes on, report the trace id.',
      code: 'fault',
      path: null,
      trace_id: 'req-1',
    });
    const [line = ''] = logged;
    expect(logged).toHaveLength(1);
    expect(line).not.toContain('very-secret');
    expect(JSON.parse(line)).toMatchObject({
      msg: 'fault',
      trace: 'req-1',
      error: 'TypeError',
      at: expect.arrayContaining([expect.stringMatching(/problem\.test\.ts/)]) as unknown,
    });
    await app.close();
  });
});
