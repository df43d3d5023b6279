import { supportsApi } from './quirks.ts';

/** Hints that something changed. They come late, or not at all (office-js issues 4874 and 5597): a check is the truth. */
export interface Changes {
  /** Gives the function that ends it. */
  subscribe(listener: (what: 'document' | 'cursor') => void): () => void;
  /** What changes while this work goes on is Reportwright's own, and nobody is told. */
  writing<T>(work: () => Promise<T>): Promise<T>;
}

/** Milliseconds for which Word may still tell of what we wrote. */
const echo = 1500;

export function createChanges(now: () => number = () => performance.now()): Changes {
  const listeners = new Set<(what: 'document' | 'cursor') => void>();
  let stop: Promise<() => void> | null = null;
  let writers = 0;
  let quietUntil = 0;

  const tell = (what: 'document' | 'cursor'): void => listeners.forEach((listener) => listener(what));
  const hear: Hear = {
    cursor() {
      if (writers === 0) tell('cursor');
    },
    async document(event) {
      const another = event.source === 'Remote';
      if (another || (writers === 0 && now() >= quietUntil)) tell('document');
    },
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      stop ??= register(hear);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        void stop?.then((end) => end());
        stop = null;
      };
    },
    async writing(work) {
      writers += 1;
      try {
        return await work();
      } finally {
        writers -= 1;
        quietUntil = now() + echo;
      }
    },
  };
}

interface Hear {
  cursor(): void;
  document(event: { readonly source?: string }): Promise<void>;
}

/** Gives the function that ends what could be begun. A Word that refuses leaves the pane without hints, no more. */
async function register(hear: Hear): Promise<() => void> {
  Office.context.document.addHandlerAsync(
    Office.EventType.DocumentSelectionChanged,
    hear.cursor,
    () => undefined,
  );
  const added = await documentEvents(hear).catch(() => []);
  return () => {
    Office.context.document.removeHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      { handler: hear.cursor },
      () => undefined,
    );
    const [first] = added;
    if (first === undefined) return;
    added.forEach((handler) => handler.remove());
    first.context.sync().catch(() => undefined);
  };
}

type Registered = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

/**
 * Paragraph events tell of controls too. Where there are none, a control that is added is told of, but not what changes
 * in one: that takes a registration per control, and Word on a computer tells of it only when the author leaves it.
 */
async function documentEvents(hear: Hear): Promise<readonly Registered[]> {
  const { prototype } = Word.Document;
  if (supportsApi('WordApi', '1.6', prototype, 'onParagraphChanged')) {
    return Word.run(async (context) => {
      const { document } = context;
      const added = [
        document.onParagraphChanged.add(hear.document),
        document.onParagraphAdded.add(hear.document),
        document.onParagraphDeleted.add(hear.document),
      ];
      await context.sync();
      return added;
    });
  }
  if (supportsApi('WordApi', '1.5', prototype, 'onContentControlAdded')) {
    return Word.run(async (context) => {
      const added = [context.document.onContentControlAdded.add(hear.document)];
      await context.sync();
      return added;
    });
  }
  return [];
}
