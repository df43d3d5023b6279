import type { OpenDocument } from '../model/open-document.ts';
import type { Events } from './events.ts';

/** What the page is told of changes to the document: after the answer to what caused them, once for a batch. */
export interface Changes {
  tell(): void;
  stop(): void;
}

/** `soon` is called when something changed, so that a change that no request made is told too. */
export function watchChanges(document: OpenDocument, events: Events, soon: () => void): Changes {
  const changed = new Set<'text' | 'selection'>();
  const stop = document.onChange((what) => {
    if (changed.size === 0) soon();
    changed.add(what);
  });
  return {
    tell() {
      if (changed.has('selection')) events.fire('documentSelectionChanged', {});
      if (changed.has('text')) {
        // Events are hints: which paragraphs they were, nothing here relies on.
        const args = { type: 'ParagraphChanged', uniqueLocalIds: [], source: 'Local' };
        events.fireRich('ParagraphChanged', args);
      }
      changed.clear();
    },
    stop,
  };
}
