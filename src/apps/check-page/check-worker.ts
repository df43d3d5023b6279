/** The thread that reads and checks papers, so that the page never stops: gets an order, gives back what is to be said. */

import { createHttpSource } from '../../sources/http.ts';
import { paperChecker } from './check-paper.ts';
import type { CheckOrder } from './check-paper.ts';

// Scripts lie beside the page, and the service answers on the same address.
const check = paperChecker(createHttpSource(new URL('.', location.href).href, (...asked) => fetch(...asked)));

addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  void check(data).then((answer) => postMessage(answer));
});
