/** Deals with what comes in strictly in order, each thing in a task of its own and not before its time. */
export interface Queue<T> {
  add(item: T, afterMs: number): void;
  clear(): void;
}

export function createQueue<T>(dealWith: (item: T) => void): Queue<T> {
  let items: { readonly item: T; readonly due: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (): void => {
    const [first] = items;
    if (!first || timer !== undefined) return;
    timer = setTimeout(next, Math.max(0, first.due - performance.now()));
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
