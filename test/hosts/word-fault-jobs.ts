/** The jobs that write into a report, each with a document, and how the pane is told to do it. */

import {
  authorsWords,
  begunReport,
  newReport,
  reportWithChart,
  reportWithFigures,
  reportWithoutASection,
  staleFigures,
} from '../word-host/documents.ts';

export const jobNames = [
  'skeleton',
  'rest of a skeleton',
  'figure',
  'phrase',
  'refresh',
  'tracked refresh',
  'freeze',
  'pin period',
  'chart',
  'sign off',
  'details',
  'section',
  'link',
  'safe fixes',
  'keep',
] as const;
export type JobName = (typeof jobNames)[number];

export interface Setting {
  readonly document: () => Uint8Array | Promise<Uint8Array>;
  /** What the author has selected: words, or the point behind them. */
  readonly selected?: { readonly words: string; readonly point: boolean };
  /** Done twice it does its work twice. */
  readonly adds?: true;
  /** A figure that is not there any more when it is done, so that it cannot be done twice. */
  readonly takes?: string;
}

const figure = 'rw:f:cla-start-number/E06000015/latest/value';
const atCursor = { words: authorsWords.cursor, point: true };

export const settings: Readonly<Record<JobName, Setting>> = {
  skeleton: { document: newReport },
  'rest of a skeleton': { document: reportWithFigures },
  figure: { document: begunReport, selected: atCursor, adds: true },
  phrase: { document: begunReport, selected: atCursor, adds: true },
  refresh: { document: () => staleFigures(12) },
  'tracked refresh': { document: () => staleFigures(12) },
  freeze: { document: begunReport, takes: figure },
  'pin period': { document: begunReport, takes: figure },
  chart: { document: reportWithChart },
  'sign off': { document: begunReport },
  details: { document: begunReport },
  section: { document: reportWithoutASection },
  link: { document: begunReport, selected: { words: '545', point: false } },
  'safe fixes': { document: begunReport },
  keep: { document: begunReport },
};

/** What the author is told in the end. */
export interface Said {
  /** That all of it was done. */
  readonly done: boolean;
  /** What was not, and why. */
  readonly messages: readonly string[];
  /** Figures that are said to be up to date now. */
  readonly updated: readonly string[];
}

export interface Run {
  readonly name: JobName;
  /** The author ends a refresh when so many figures are written. */
  readonly cancelAfter?: number;
}

/**
 * Does one job in the pane, and tells of it as the pane would, when Word has dealt with all that it sent.
 * Crosses a process: it knows nothing but its argument.
 */
export async function runInPane({ name, cancelAfter }: Run): Promise<Said> {
  const { jobs, host } = window.driver;
  type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly message: string } };
  const plainly = (answer: Answer): Said => ({
    done: answer.ok,
    messages: answer.ok ? [] : [answer.error.message],
    updated: [],
  });
  const query = { indicator: 'cla-number', area: 'E06000015', period: 'latest' };
  try {
    switch (name) {
      case 'skeleton':
      case 'rest of a skeleton':
        return plainly(
          await jobs.insertSkeleton('derby-2015', { title: 'Children in care', date: '2026-01-20' }),
        );
      case 'figure':
      case 'phrase': {
        const asked =
          name === 'phrase' ? { phrase: query } : { queries: [{ ...query, measure: 'value' as const }] };
        const answer = await jobs.insertFigure(asked);
        if (!answer.ok) return plainly(answer);
        const notes = answer.value.notes.filter((note) => note.includes('not recorded'));
        return { done: notes.length === 0, messages: notes, updated: [] };
      }
      case 'refresh':
      case 'tracked refresh': {
        const plan = await jobs.previewRefresh();
        if (!plan.ok) return plainly(plan);
        let written = 0;
        const watch = {
          progress: (count: number) => (written = count),
          cancelled: () => written >= (cancelAfter ?? Infinity),
        };
        const answer = await jobs.applyRefresh(
          plan.value,
          plan.value.updates.map(({ tag }) => tag),
          {
            watch,
            ...(name === 'tracked refresh' && {
              tracked: { author: 'P. Okafor', at: '2026-01-08T10:00:00Z' },
            }),
          },
        );
        if (!answer.ok) return plainly(answer);
        const { updated, failed, problem, stopped } = answer.value;
        const messages = [...failed.map(({ message }) => message), problem, stopped].filter(
          (one) => one !== null,
        );
        return { done: messages.length === 0, messages, updated: updated.map(({ tag }) => tag) };
      }
      case 'sign off': {
        const checked = await jobs.checkReport({});
        if (!checked.ok) return plainly(checked);
        const approval = { name: 'P. Okafor', date: '2026-01-08', decision: 'approved' as const };
        return plainly(await jobs.signOff(checked.value.report, 'legal', approval));
      }
      case 'details': {
        const checked = await jobs.checkReport({});
        if (!checked.ok) return plainly(checked);
        return plainly(
          await jobs.setHeader(checked.value.report, {
            title: 'Homes for children',
            item: '7',
            date: '2026-02-03',
          }),
        );
      }
      case 'section': {
        const checked = await jobs.checkReport({});
        if (!checked.ok) return plainly(checked);
        return plainly(await jobs.addSection(checked.value.report, 'other-options'));
      }
      case 'link': {
        const selected = await host.selectedText();
        if (!selected.ok) return plainly(selected);
        if (selected.value === null)
          return plainly({ ok: false, error: { message: 'Nothing is selected.' } });
        return plainly(await jobs.linkFigure({ query: { ...query, measure: 'value' } }, selected.value));
      }
      case 'safe fixes': {
        const answer = await jobs.fixAllSafe({});
        if (!answer.ok) return plainly(answer);
        const open = answer.value.checked.findings.filter((finding) =>
          finding.fixes.some(({ safe, edits }) => safe && edits.every(({ kind }) => host.supports.has(kind))),
        );
        const messages = answer.value.stopped === null ? [] : [answer.value.stopped];
        return { done: open.length === 0, messages, updated: [] };
      }
      case 'freeze':
        return plainly(await jobs.freezeFigure('rw:f:cla-start-number/E06000015/latest/value', 0));
      case 'pin period':
        return plainly(await jobs.pinPeriod('rw:f:cla-start-number/E06000015/latest/value'));
      case 'chart': {
        const read = await host.read();
        if (!read.ok) return plainly(read);
        const { controls, pictures } = read.value;
        const chart = controls.find(({ tag }) => tag.startsWith('rw:c:'));
        const expected = pictures[chart?.picture ?? -1]?.altText ?? '';
        const paper = document.createElement('canvas');
        const png = paper.toDataURL('image/png').split(',')[1] ?? '';
        const altText = 'Children looked after in Derby rose to 545.';
        const picture = { png, width: 300, height: 150, altText, title: 'Children' };
        const [outcome] = await host.apply([
          { kind: 'set-picture', tag: chart?.tag ?? '', occurrence: 0, expected, picture },
        ]);
        return plainly(outcome?.done === false ? { ok: false, error: outcome } : { ok: true });
      }
      case 'keep':
        return plainly(
          await jobs.keepFigure('rw:f:cla-start-number/E06000015/latest/value', 'As the board agreed it.'),
        );
    }
  } finally {
    await window.driver.settled();
  }
}
