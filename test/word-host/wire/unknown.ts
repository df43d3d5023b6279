/** What the page asked and nobody answers, by name ('Paragraph.getHtml'). A test expects it to be empty. */
export interface Unknown {
  add(name: string): void;
  names(): readonly string[];
  clear(): void;
  subscribe(listener: (name: string) => void): () => void;
}

export function createUnknown(): Unknown {
  let names: string[] = [];
  const listeners = new Set<(name: string) => void>();
  return {
    add(name) {
      names.push(name);
      for (const listener of listeners) listener(name);
    },
    names: () => names,
    clear() {
      names = [];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
