import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OpenDocument } from './open-document.ts';
import { fitPages } from './paper/fit-pages.ts';
import { createPaper } from './paper/paper.ts';
import { outlineSections } from './paper/section-outline.ts';
import { listen } from './paper/typing.ts';

interface PaperDeskProps {
  readonly document: OpenDocument;
  readonly onProblem: (message: string) => void;
  readonly onFile: (file: File) => void;
  /** Called before a place is shown: in a narrow window the paper may be out of sight. */
  readonly onReveal: () => void;
}

/** The grey desk with the paper on it. A file dropped on the desk is opened. */
export function PaperDesk({ document, onProblem, onFile, onReveal }: PaperDeskProps) {
  const desk = useRef<HTMLDivElement>(null);
  const pages = useRef<HTMLDivElement>(null);
  const [dropping, setDropping] = useState(false);

  useEffect(() => {
    if (desk.current === null || pages.current === null) return undefined;
    const paper = createPaper(pages.current, desk.current, document, onProblem);
    const reveal: typeof paper.reveal = (at) => {
      flushSync(onReveal);
      return paper.reveal(at);
    };
    document.attach({ ...paper, reveal });
    const ends = [
      listen(pages.current, paper, document, onProblem),
      outlineSections(pages.current, desk.current, paper.report),
      fitPages(pages.current, desk.current),
      paper.destroy,
      () => document.attach(null),
    ];
    void paper.show(null);
    return () => ends.forEach((end) => end());
  }, [document, onProblem, onReveal]);

  const hasFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return (
    <main
      className={dropping ? 'rw-desk rw-dropping' : 'rw-desk'}
      aria-label="Report on paper"
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setDropping(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      <div className="rw-scroll" ref={desk}>
        <div
          className="rw-pages"
          ref={pages}
          contentEditable
          suppressContentEditableWarning
          tabIndex={0}
          spellCheck
          lang="en-GB"
          role="textbox"
          aria-multiline="true"
          aria-label="Text of the report"
        />
      </div>
      <p className="rw-caption">Approximate view: Word lays out pages itself</p>
    </main>
  );
}
