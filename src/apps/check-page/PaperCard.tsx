import { useId } from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { ReportTypeId } from '../../core/model/index.ts';
import { summary } from '../../pane/findings.ts';
import { Chip } from '../../pane/parts/Chip.tsx';
import type { Tone } from '../../pane/parts/Chip.tsx';
import { NoticeBar } from '../../pane/parts/NoticeBar.tsx';
import type { CheckedReport } from '../checked/checked-file.ts';
import { meetingInWords, nameOf } from '../checked/paper-words.ts';
import { verdictLabels, verdictOn } from '../checked/verdict.ts';
import type { Verdict } from '../checked/verdict.ts';
import type { CheckPageProps } from './check-page-props.ts';
import { PaperDetails } from './PaperDetails.tsx';
import { changesInWords } from './papers.ts';
import type { Paper } from './papers.ts';

interface PaperCardProps {
  readonly paper: Paper;
  /** Another paper bears the same name. */
  readonly doubled: boolean;
  readonly isOpen: boolean;
  readonly printing: boolean;
  readonly storage: CheckPageProps['storage'];
  readonly onToggle: () => void;
  readonly onType: (typeId: ReportTypeId | null) => void;
  readonly onAgain: () => void;
  readonly onRemove: () => void;
  readonly onOpen: () => void;
}

const tones: Readonly<Record<Verdict, Tone>> = {
  ready: 'good',
  'not ready': 'bad',
  'of no known report type': 'open',
  'not checked': 'bad',
};

/** One paper: what it is, whether it is ready, and opened, what was found. */
export function PaperCard(props: PaperCardProps) {
  const { paper, doubled, isOpen, printing, storage } = props;
  const { answer, state, path } = paper;
  const checked = answer?.checked ?? null;
  const id = useId();
  const name = answer === null ? path : nameOf(answer);
  const about = [
    name === path ? '' : path,
    ...(checked === null
      ? []
      : [
          checked.committee,
          checked.meeting === null ? '' : meetingInWords(checked),
          checked.type?.title ?? '',
        ]),
    doubled ? changedWhen(paper.file) : '',
  ];
  return (
    <section className="rc-paper" aria-labelledby={id} data-paper={paper.id} aria-busy={state !== 'checked'}>
      <div className="rc-head">
        <h2>
          <button type="button" aria-expanded={isOpen} aria-controls={`${id}-more`} onClick={props.onToggle}>
            {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            <span id={id}>{name}</span>
          </button>
        </h2>
        <div className="rc-state">
          {state === 'checked' && answer !== null ? (
            <Chip tone={tones[verdictOn(answer)]}>{verdictLabels[verdictOn(answer)]}</Chip>
          ) : state === 'checking' ? (
            <Spinner size="tiny" label="Checking" />
          ) : (
            <Chip>Waiting</Chip>
          )}
        </div>
        <p className="rc-about">{about.filter((words) => words !== '').join(' · ')}</p>
        {state === 'checked' && checked !== null && <p className="rc-counts">{countsOf(checked)}</p>}
      </div>
      {state === 'checked' && answer?.error && (
        <div className="rc-error">
          <NoticeBar notice={{ intent: 'error', text: answer.error.message }} />
        </div>
      )}
      <div id={`${id}-more`} className="rc-more" hidden={!isOpen}>
        {isOpen && (
          <>
            {paper.changes !== null && <p className="rc-changes">{changesInWords(paper.changes)}</p>}
            {checked !== null && (
              <PaperDetails
                checked={checked}
                rules={answer?.rules ?? new Map()}
                fresh={paper.changes?.fresh ?? null}
                typeId={paper.typeId}
                printing={printing}
                storage={storage}
                onType={props.onType}
              />
            )}
            <div className="rc-buttons rc-own">
              {checked !== null && (
                <Button size="small" onClick={props.onOpen}>
                  Open in the workbench
                </Button>
              )}
              {state === 'checked' && (
                <Button size="small" onClick={props.onAgain}>
                  Check again
                </Button>
              )}
              <Button size="small" appearance="subtle" onClick={props.onRemove}>
                Remove from this page
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

const countsOf = ({ findings, waived }: CheckedReport): string =>
  [summary(findings).replace(/\.$/, ''), ...(waived.length === 0 ? [] : [`${waived.length} let stand`])].join(
    ' · ',
  );

const changedWhen = ({ lastModified, size }: File): string =>
  `changed ${new Date(lastModified).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}, ${Math.max(1, Math.round(size / 1024))} KB`;
