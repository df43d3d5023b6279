import { useRef, useState } from 'react';
import { Button, ProgressBar } from '@fluentui/react-components';
import { writeDate } from '../../core/reports/index.ts';
import { Panel } from '../../pane/parts/Panel.tsx';
import type { CheckPageProps } from './check-page-props.ts';
import { PaperCard } from './PaperCard.tsx';
import { answersOf, isDone, summaryOf } from './papers.ts';
import type { Paper, Papers } from './papers.ts';
import type { PaperActions } from './use-papers.ts';

interface ResultsProps extends Pick<CheckPageProps, 'clock' | 'storage' | 'download' | 'open'> {
  readonly papers: Papers;
  readonly actions: PaperActions;
  readonly printing: boolean;
  /** Called when the last paper was taken off the page. */
  readonly onEmpty: () => void;
}

/** Every paper with its state, what may be done with all of them, and each opened to what was found. */
export function Results({
  papers,
  actions,
  printing,
  clock,
  storage,
  download,
  open,
  onEmpty,
}: ResultsProps) {
  const { list } = papers;
  const cards = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlyMap<number, boolean>>(new Map());
  const done = isDone(papers);
  const checked = list.filter(({ state }) => state === 'checked').length;

  const save = async () => {
    const { meetingPage } = await import('./meeting-page.ts');
    download(
      `papers-checked-${clock.today()}.html`,
      meetingPage(answersOf(papers), clock.today()),
      'text/html',
    );
  };
  const remove = (paper: Paper) => {
    const at = list.indexOf(paper);
    const next = list[at + 1] ?? list[at - 1];
    actions.remove(paper.id);
    if (next === undefined) onEmpty();
    else cards.current?.querySelector<HTMLElement>(`[data-paper="${next.id}"] h2 button`)?.focus();
  };
  return (
    <section aria-labelledby="rc-summary" className="rc-results">
      <div className="rc-summary">
        <h2 id="rc-summary">
          {done ? summaryOf(papers) : `Checking ${list.length === 1 ? '1 paper' : `${list.length} papers`}`}
        </h2>
        <p className="rc-printed">Checked on {writeDate(clock.today())} by Reportwright.</p>
        <div className="rc-buttons">
          <Button appearance="primary" disabledFocusable={!done} onClick={() => void save()}>
            Save this page for the meeting
          </Button>
          <Button disabledFocusable={!done} onClick={() => print()}>
            Print
          </Button>
          <Button
            appearance="subtle"
            onClick={() => {
              actions.clear();
              onEmpty();
            }}
          >
            {list.length === 1 ? 'Remove it' : 'Remove all'}
          </Button>
        </div>
      </div>
      {!done && (
        <ProgressBar aria-label="Papers checked" value={checked} max={list.length} thickness="large" />
      )}
      <NotCompared list={list} onAgain={actions.again} />
      <div ref={cards} className="rc-cards">
        {list.map((paper) => {
          const isOpen = printing || (opened.get(paper.id) ?? list.length === 1);
          return (
            <PaperCard
              key={paper.id}
              paper={paper}
              doubled={list.some((other) => other !== paper && other.path === paper.path)}
              isOpen={isOpen}
              printing={printing}
              storage={storage}
              onToggle={() => setOpened(new Map([...opened, [paper.id, !isOpen]]))}
              onType={(typeId) => actions.choose(paper.id, typeId)}
              onAgain={() => actions.again([paper.id])}
              onRemove={() => remove(paper)}
              onOpen={() => open(paper.file)}
            />
          );
        })}
      </div>
    </section>
  );
}

/** Said once for all papers: it is one service that did not answer. */
function NotCompared({
  list,
  onAgain,
}: {
  list: readonly Paper[];
  onAgain: (ids: readonly number[]) => void;
}) {
  const those = list.flatMap(({ id, answer }) => {
    const source = answer?.checked?.source;
    return source?.state === 'failed' ? [{ id, message: source.message }] : [];
  });
  const [first] = those;
  if (first === undefined) return null;
  return (
    <Panel
      tone="open"
      action={
        <Button size="small" onClick={() => onAgain(those.map(({ id }) => id))}>
          Ask again
        </Button>
      }
    >
      <strong>
        {those.length === 1
          ? 'The numbers of 1 paper were not compared with published data.'
          : `The numbers of ${those.length} papers were not compared with published data.`}
      </strong>{' '}
      Everything else was checked.
      <div>{first.message}</div>
    </Panel>
  );
}
