/** Calls of a DocumentHost that lives in the pane, made by a test that does not. */

import type { DocumentHost, Edit, Location, Watch } from '../../../src/core/model/index.ts';

export type HostCall =
  | { readonly method: 'read' | 'cursor' | 'selectedText' }
  /** `watch`: the number by which the test knows who watches; `follows` and `stops` say what it wants to be asked. */
  | {
      readonly method: 'apply';
      readonly edits: readonly Edit[];
      readonly watch: { readonly id: number; readonly follows: boolean; readonly stops: boolean } | null;
    }
  | { readonly method: 'reveal'; readonly at: Location }
  | { readonly method: 'notes'; readonly notes: readonly { readonly at: Location; readonly text: string }[] };

/** Where a watch asks the test, which answers the request. */
export const watchPath = '/word-host/watch';

type Callable = DocumentHost & { selectedText?(): Promise<unknown> };

/** What the call gave, and what stops writing now: `readOnly` is asked without waiting. */
export async function callHost(host: Callable, call: HostCall): Promise<string> {
  const value = await answerOf(host, call);
  return JSON.stringify({ value, readOnly: host.readOnly() });
}

function answerOf(host: Callable, call: HostCall): Promise<unknown> {
  switch (call.method) {
    case 'read':
      return host.read();
    case 'cursor':
      return host.cursor();
    case 'selectedText':
      return host.selectedText?.() ?? Promise.resolve(null);
    case 'apply':
      return call.watch === null ? host.apply(call.edits) : host.apply(call.edits, watchOf(call.watch));
    case 'reveal':
      return host.reveal(call.at);
    case 'notes':
      return host.notes?.replace(call.notes) ?? Promise.resolve(null);
  }
}

function watchOf({ id, follows, stops }: { id: number; follows: boolean; stops: boolean }): Watch {
  return {
    ...(follows && {
      progress: (done: number, total: number): void => {
        ask({ id, ask: 'progress', done, total });
      },
    }),
    ...(stops && { cancelled: (): boolean => ask({ id, ask: 'cancelled' }) === 'true' }),
  };
}

/** Waits for the answer: a watch is asked between two steps and answers before the next. */
function ask(question: Readonly<Record<string, string | number>>): string {
  const request = new XMLHttpRequest();
  const parameters = Object.entries(question).map(([name, value]) => [name, String(value)]);
  request.open('GET', `${watchPath}?${new URLSearchParams(parameters)}`, false);
  request.send();
  return request.responseText;
}
