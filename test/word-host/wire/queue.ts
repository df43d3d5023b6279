/** Deals with what comes in strictly in order, each thing in a task of its own and not before its time. */
export interface Queue<T> {
  add(item: T, afterMs: number): void;
  clear(): void;
}

export function createQueue<T>(dealWith: (item: T) => void): Queue<T> {
  let items: { readonly item: T; readonly due: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let posted = false;
  // A timer of no time takes milliseconds; a message comes as the next task.
  const { port1: out, port2: back } = new MessageChannel();
  back.onmessage = () => {
    posted = false;
    next();
  };

  const wait = (): void => {
    const [first] = items;
    if (!first || posted || timer !== undefined) return;
    const ms = first.due - performance.now();
    if (ms > 0) timer = setTimeout(next, ms);
    else {
      posted = true;
      out.postMessage(null);
    }
  };
  const next = (): void => {
    timer = undefined;
    const first = items.shift();
    if (first) dealWith(first.item);
    wait();
  };

  return {
    add(item, afterMs) {
      items.push({ item, due: performance.now() + afterMs });
      wait();
    },
    clear() {
      items = [];
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
