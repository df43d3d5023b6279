import type { HostError, Result } from '../../core/model/index.ts';
import { err, ok } from '../../core/model/index.ts';
import { inWords } from './errors.ts';
import { answered } from './office.ts';

/** The setting that Word itself looks for when it opens a document; the manifest's TaskpaneId bears the same name. */
const shown = 'Office.AutoShowTaskpaneWithDocument';
/** Word has no word for “not in this document”, so that it is kept apart. */
const declined = 'Reportwright.AutoOpenDeclined';

/** Whether the pane opens by itself with this document. Word looks at it when the document is opened the next time. */
export const autoOpen = {
  /** Null where the author has never said. */
  get(): boolean | null {
    const { settings } = Office.context.document;
    if (settings.get(shown) === true) return true;
    return settings.get(declined) === true ? false : null;
  },
  async set(on: boolean): Promise<Result<null, HostError>> {
    const before = autoOpen.get();
    choose(on);
    try {
      await answered<unknown>((done) => Office.context.document.settings.saveAsync(done));
      return ok(null);
    } catch (error) {
      choose(before);
      return err(inWords(error, 'keep your choice in this document'));
    }
  },
};

function choose(on: boolean | null): void {
  const { settings } = Office.context.document;
  for (const [name, counts] of [
    [shown, on === true],
    [declined, on === false],
  ] as const) {
    if (counts) settings.set(name, true);
    else settings.remove(name);
  }
}
