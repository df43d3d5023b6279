import { useState } from 'react';
import { useSession } from '../session.tsx';
import { failure, unexpected } from '../trouble.ts';
import { count } from '../words.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What can be made of the evidence for the report's figures. What makes it is fetched when it is asked for. */
export function useEvidence() {
  const { ports, run, dispatch, download, evidenceDocument } = useSession();
  const [working, setWorking] = useState(false);
  const say = (text: string) =>
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });

  /** Hands over a file. Writes nothing into the report, so that it works where that is open for reading only. */
  const hand = async (kind: 'docx' | 'csv') => {
    if (!download || working) return;
    setWorking(true);
    try {
      const { evidence } = await import('../../core/jobs/evidence.ts');
      const found = await evidence(ports());
      if (!found.ok) return dispatch({ kind: 'notice', notice: failure(found.error) });
      const { rows, csv, content, about } = found.value;
      const name = fileName(about.title, kind);
      if (kind === 'csv') download(name, new TextEncoder().encode(csv), 'text/csv;charset=utf-8');
      else if (evidenceDocument) download(name, await evidenceDocument(content, about.title), wordType);
      say(`“${name}” has the evidence of ${count(new Set(rows.map(({ tag }) => tag)).size, 'figure')}.`);
    } catch (error) {
      dispatch({ kind: 'notice', notice: unexpected(error) });
    } finally {
      setWorking(false);
    }
  };

  return {
    working,
    /** Null where this program cannot hand over a file of the kind. */
    sheet: download && evidenceDocument ? () => hand('docx') : null,
    csv: download ? () => hand('csv') : null,
    append: async () => {
      const done = await run('Putting the evidence at the end', async () =>
        (await import('../../core/jobs/append-evidence.ts')).appendEvidence(ports()),
      );
      if (!done) return;
      const { label, listed } = done.value;
      say(
        `The evidence is ${label}, at the end of the report.${listed ? ' The list of appendices names it.' : ''}`,
      );
    },
    papers: async (replaceNone: boolean) => {
      const done = await run('Drafting the background papers', async () =>
        (await import('../../core/jobs/background-papers.ts')).backgroundPapers(ports(), { replaceNone }),
      );
      if (!done) return;
      const { added, part } = done.value;
      say(
        added.length === 0
          ? `“${part}” lists every release already.`
          : `Added ${count(added.length, 'release')} to “${part}”. Read them through before the report goes.`,
      );
    },
  };
}

/** A name that every system takes. */
const fileName = (title: string, kind: string): string =>
  `${
    title
      .replace(/[\\/:*?"<>|\s]+/g, ' ')
      .trim()
      .slice(0, 80) || 'Report'
  } - evidence.${kind}`;
