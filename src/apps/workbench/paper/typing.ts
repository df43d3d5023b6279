/** What the author's keys, mouse and clipboard do to the document. */

import type { OpenDocument } from '../open-document.ts';
import type { Paper } from './paper.ts';
import { breakCharacter, insertAtCaret, selectionIn } from './selection.ts';
import type { Selected } from './selection.ts';
import { createStructure } from './structure.ts';
import { paragraphAt, textOf } from './text-map.ts';

type Act = () => Promise<void>;

/** Listens to the editable page; the returned function stops it. */
export function listen(
  pages: HTMLElement,
  paper: Paper,
  document: OpenDocument,
  problem: (message: string) => void,
): () => void {
  const structure = createStructure(paper, document, problem);
  const waiting: Act[] = [];
  let working = false;
  let byPointer = false;

  /** One thing after another: what is typed while the page is being made anew waits for it. */
  const queue = (act: Act): void => {
    waiting.push(act);
    if (!working) void work();
  };
  const work = async (): Promise<void> => {
    working = true;
    for (let act = waiting.shift(); act !== undefined; act = waiting.shift()) await act();
    working = false;
  };
  const isBusy = (): boolean => working || paper.busy();

  const selected = (): Selected | null => {
    const report = paper.report();
    return report === null ? null : selectionIn(pages, report);
  };

  const insert = async (text: string): Promise<void> => {
    const at = selected();
    if (at === null) return;
    if (at.guidance !== null || at.from.block !== at.to.block) return structure.replace(at, text);
    insertAtCaret(at, text);
    paper.typed(at.paragraph);
  };

  const remove = async (type: string): Promise<void> => {
    const at = selected();
    if (at === null) return;
    if (at.guidance !== null || at.from.block !== at.to.block) return structure.replace(at, '');
    if (at.collapsed && at.from.offset === 0 && /Backward/.test(type)) return structure.join(at.from.block);
    if (at.collapsed && at.from.offset === textOf(at.paragraph).length && /Forward/.test(type)) {
      return structure.joinNext(at.from.block);
    }
    // The browser's own deletion was held up by a page in the making: a character is what the key meant.
    const selection = getSelection();
    if (at.collapsed)
      selection?.modify('extend', /Backward/.test(type) ? 'backward' : 'forward', 'character');
    selection?.deleteFromDocument();
    paper.typed(at.paragraph);
  };

  const onBeforeInput = (event: InputEvent): void => {
    const { inputType: type } = event;
    // The browser may tell of a moved cursor only after the key that was pressed there.
    leave();
    if (event.isComposing || type === 'insertCompositionText') return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const at = isBusy() ? null : selected();
    const simple = at !== null && at.guidance === null && at.from.block === at.to.block;
    switch (type) {
      case 'insertText':
      case 'insertReplacementText':
        // In the middle of plain words the browser does it best.
        if (simple && type === 'insertReplacementText') return;
        if (simple && at.plain) return;
        event.preventDefault();
        return queue(() => insert(text));
      case 'insertParagraph':
        event.preventDefault();
        return queue(() => structure.split(selected()));
      case 'insertLineBreak':
        event.preventDefault();
        return queue(() => insert(breakCharacter));
      case 'insertFromPaste':
      case 'insertFromDrop':
      case 'insertFromYank':
        event.preventDefault();
        return queue(() => structure.paste(selected(), text));
      case 'historyUndo':
        event.preventDefault();
        return queue(() => document.undo());
      case 'historyRedo':
        event.preventDefault();
        return queue(() => document.redo());
    }
    if (type.startsWith('delete')) {
      const edge =
        at?.collapsed === true &&
        (type.endsWith('Backward') ? at.from.offset === 0 : at.from.offset === textOf(at.paragraph).length);
      if (simple && !edge) return;
      event.preventDefault();
      return queue(() => remove(type));
    }
    // Bold, lists and the like: the paper has no formatting of its own.
    event.preventDefault();
  };

  const onInput = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    changed();
  };

  const changed = (): void => {
    paper.follow();
    const paragraph = paragraphAt(getSelection()?.focusNode ?? null);
    if (paragraph !== null && pages.contains(paragraph)) paper.typed(paragraph);
    // The browser took a paragraph away: the document knows better.
    else queue(() => paper.show(paper.cursor()));
  };

  const onCut = (event: ClipboardEvent): void => {
    const at = selected();
    if (at === null || at.collapsed) return;
    copy(event);
    queue(() => remove('deleteByCut'));
  };

  const copy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', getSelection()?.toString() ?? '');
    event.preventDefault();
  };

  const toggle = (box: HTMLElement): void =>
    queue(async () => {
      const control = paper.report()?.controls[Number(box.dataset['control'])];
      if (control !== undefined) await structure.toggle(control);
    });

  const boxAt = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[role="checkbox"]') : null;

  const onClick = (event: MouseEvent): void => {
    const box = boxAt(event.target);
    if (box !== null) toggle(box);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const box = boxAt(event.target);
    if (box !== null && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault();
      toggle(box);
    } else if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) {
      const cell = paragraphAt(getSelection()?.focusNode ?? null)?.closest('td');
      const cells = [...(cell?.closest('table')?.querySelectorAll('td') ?? [])];
      const next = cell && cells[cells.indexOf(cell) + (event.shiftKey ? -1 : 1)];
      const paragraph = next?.querySelector<HTMLElement>('p[data-block]');
      if (!paragraph) return;
      event.preventDefault();
      paper.place({ block: Number(paragraph.dataset['block']), start: textOf(paragraph).length });
    }
  };

  const onCompositionStart = (): void => {
    const at = selected();
    // An input method writes where the cursor is: guidance must be out of its way before.
    if (at?.guidance != null) {
      getSelection()?.setBaseAndExtent(at.paragraph, 0, at.paragraph, at.paragraph.childNodes.length);
    }
  };

  const onCompositionEnd = (): void => {
    const at = selected();
    changed();
    // What was composed at the edge of a figure, or over guidance, stands in it on the page but not in the document.
    if (at !== null && !at.plain) queue(async () => (await paper.flush(), paper.show(paper.cursor())));
  };

  const leave = (): void => {
    paper.follow();
    paper.settle();
  };

  const onSelectionChange = (): void => {
    const before = JSON.stringify(paper.cursor());
    leave();
    if (JSON.stringify(paper.cursor()) !== before) document.touched();
  };

  const onBlur = (): void => void paper.flush();

  const onPointerDown = (): void => {
    byPointer = true;
  };
  const onPointerUp = (): void => {
    byPointer = false;
  };
  const onFocus = (): void => {
    // By key, the author comes back to where they were; the browser would begin at the top of a page made anew.
    const cursor = paper.cursor();
    if (!byPointer && cursor !== null) paper.place(cursor);
  };

  const listeners: readonly [EventTarget, string, (event: never) => void][] = [
    [pages, 'beforeinput', onBeforeInput],
    [pages, 'input', onInput],
    [pages, 'copy', copy],
    [pages, 'cut', onCut],
    [pages, 'click', onClick],
    [pages, 'keydown', onKeyDown],
    [pages, 'compositionstart', onCompositionStart],
    [pages, 'compositionend', onCompositionEnd],
    [pages, 'pointerdown', onPointerDown],
    [pages.ownerDocument, 'pointerup', onPointerUp],
    [pages, 'focus', onFocus],
    [pages, 'blur', onBlur],
    [pages.ownerDocument, 'selectionchange', onSelectionChange],
  ];
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener as EventListener);
  return () => {
    for (const [target, name, listener] of listeners)
      target.removeEventListener(name, listener as EventListener);
  };
}
