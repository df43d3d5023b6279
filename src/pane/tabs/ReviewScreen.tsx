import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { FigureUpdate, RefreshPlan } from '../../core/figures/index.ts';
import { applyRefresh, previewRefresh } from '../../core/jobs/refresh-figures.ts';
import type { FigureTag } from '../../core/model/index.ts';
import { Footer } from '../parts/Footer.tsx';
import { HeldFigures } from '../parts/HeldFigures.tsx';
import { LastValues } from '../parts/LastValues.tsx';
import { NoticeBar } from '../parts/NoticeBar.tsx';
import { Progress } from '../parts/Progress.tsx';
import { RefreshResult } from '../parts/RefreshResult.tsx';
import { ReleaseNotes } from '../parts/ReleaseNotes.tsx';
import { SameText } from '../parts/SameText.tsx';
import { ScreenTitle } from '../parts/ScreenTitle.tsx';
import { SectionTicks } from '../parts/SectionTicks.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { TrackedAuthor, TrackedSwitch } from '../parts/TrackedChoice.tsx';
import { UpdateCard } from '../parts/UpdateCard.tsx';
import { WordConflicts } from '../parts/WordConflicts.tsx';
import { useAsked } from '../hooks/use-asked.ts';
import { useRemembered } from '../hooks/use-remembered.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { keepsText, releasesOf, sectionChoices } from '../refresh-words.ts';
import { useSession } from '../session.tsx';
import type { Notice } from '../state.ts';
import { useStyles as useShared } from '../styles.ts';
import { failure } from '../trouble.ts';
import { count } from '../words.ts';

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  all: { marginLeft: '-8px', marginRight: 'auto' },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end' },
});

type Preview = { readonly plan: RefreshPlan } | { readonly problem: Notice } | null;

interface Written {
  readonly updated: readonly FigureUpdate[];
  readonly tracked: boolean;
}

/** Newer values, old beside new: nothing is ticked that looks odd, and nothing changes without the button. */
export function ReviewScreen() {
  const styles = useStyles();
  const shared = useShared();
  const { ports, dispatch, source, state } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const [preview, setPreview] = useState<Preview>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    // “Newer” is newer than what was asked a moment ago, too.
    source.forget();
    void previewRefresh(ports()).then((result) => {
      if (current) setPreview(result.ok ? { plan: result.value } : { problem: failure(result.error) });
    });
    return () => {
      current = false;
    };
  }, [ports, source, attempt]);
  const retry = () => {
    setPreview(null);
    setAttempt(attempt + 1);
  };
  const ready = preview !== null;
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);

  useAsked('refresh-figures', () => heading.current?.focus());
  useAsked('open', () => heading.current?.focus());

  if (written) {
    return (
      <div className={styles.screen}>
        <RefreshResult {...written} />
      </div>
    );
  }
  if (!preview) {
    return (
      <TabBody>
        <Progress label="Comparing figures with their source" />
      </TabBody>
    );
  }
  if ('problem' in preview) {
    return (
      <TabBody>
        <NoticeBar notice={preview.problem} />
        {state.checked && state.checked.figures.length > 0 && <LastValues figures={state.checked.figures} />}
        <div className={shared.row}>
          <Button appearance="primary" onClick={retry}>
            Retry
          </Button>
          <Button onClick={() => dispatch({ kind: 'review', open: false })}>Back</Button>
        </div>
      </TabBody>
    );
  }
  return <Review plan={preview.plan} heading={heading} onWritten={setWritten} />;
}

function Review({
  plan,
  heading,
  onWritten,
}: {
  plan: RefreshPlan;
  heading: RefObject<HTMLHeadingElement | null>;
  onWritten: (written: Written) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { ports, run, dispatch, clock } = useSession();
  const writing = useWriting();
  const { updates, held } = plan;
  const [accepted, setAccepted] = useState<ReadonlySet<FigureTag>>(
    () => new Set(updates.filter(({ safe }) => safe).map(({ tag }) => tag)),
  );
  const [track, setTrack] = useRemembered('track', 'no');
  const [author, setAuthor] = useRemembered('author', '');
  const { host } = ports();
  const tracked = host.canTrack === true && track === 'yes';
  const nameless = tracked && host.name === 'docx' && author.trim() === '';
  const chosen = updates.filter(({ tag }) => accepted.has(tag));

  const tick = (tags: readonly FigureTag[], on: boolean) => {
    const next = new Set(accepted);
    for (const tag of tags)
      if (on) next.add(tag);
      else next.delete(tag);
    setAccepted(next);
  };
  const unseen = updates.filter(keepsText);
  const seen = updates.filter((each) => !unseen.includes(each));
  const cards = (label: string, shown: readonly FigureUpdate[]) =>
    shown.length > 0 && (
      <ul className={mergeClasses(shared.list, shared.stack)} aria-label={label}>
        {shown.map((each) => (
          <UpdateCard
            key={each.tag}
            update={each}
            ticked={accepted.has(each.tag)}
            onTick={(on) => tick([each.tag], on)}
          />
        ))}
      </ul>
    );
  const close = () => dispatch({ kind: 'review', open: false });
  const update = async () => {
    const tags = chosen.map(({ tag }) => tag);
    const done = await run(
      'Updating figures',
      (watch) =>
        applyRefresh(ports(), plan, tags, {
          watch,
          ...(tracked ? { tracked: { author: author.trim(), at: clock.now() } } : {}),
        }),
      'figures',
    );
    if (!done) return;
    const { updated, failed, problem, stopped } = done.value;
    if (updated.length > 0) onWritten({ updated, tracked });
    else close();
    // Why nothing can be written is said once, above.
    const locked = ports().host.readOnly();
    const trouble = [
      ...failed
        .filter(({ message }) => message !== locked)
        .map(({ label, message }) => `${label}: ${message}`),
      problem ?? '',
    ].filter(Boolean);
    const sum = updated.length > 0 ? `Updated ${count(updated.length, 'figure')}.` : 'No figure was updated.';
    dispatch({
      kind: 'notice',
      notice: {
        intent: failed.length > 0 || trouble.length > 0 || stopped ? 'warning' : 'success',
        text: [stopped ? `Stopped. ${stopped}` : sum, ...trouble].join(' '),
        focus: true,
      },
    });
  };
  return (
    <div className={styles.screen}>
      <TabBody>
        <ScreenTitle
          ref={heading}
          title={updates.length === 0 ? 'No newer values' : count(updates.length, 'newer value')}
          note={
            updates.length > 0
              ? 'Tick what may change. Your own words are never changed.'
              : 'Nothing in this report is older than what its source gives now.'
          }
        />
        {updates.length > 0 && (
          <div className={styles.choices}>
            {updates.length > 1 && (
              <Checkbox
                className={styles.all}
                label={`All ${updates.length}`}
                checked={chosen.length === updates.length ? true : chosen.length > 0 ? 'mixed' : false}
                onChange={(_, { checked }) =>
                  tick(
                    updates.map(({ tag }) => tag),
                    checked === true,
                  )
                }
              />
            )}
            {host.canTrack === true && (
              <TrackedSwitch on={tracked} onChange={(on) => setTrack(on ? 'yes' : 'no')} />
            )}
            {tracked && host.name === 'docx' && <TrackedAuthor name={author} onName={setAuthor} />}
          </div>
        )}
        <SectionTicks choices={sectionChoices(updates)} accepted={accepted} onTick={tick} />
        {cards('Newer values', seen)}
        <SameText number={unseen.length}>{cards('Same text', unseen)}</SameText>
        <WordConflicts conflicts={chosen.flatMap(({ words }) => words)} />
        <ReleaseNotes releases={releasesOf(updates)} />
        <HeldFigures held={held} />
      </TabBody>
      <Footer>
        {updates.length > 0 && (
          <Button
            appearance="primary"
            {...writing}
            disabledFocusable={chosen.length === 0 || nameless || writing.disabledFocusable}
            onClick={() => void update()}
          >
            Update {count(chosen.length, 'figure')}
          </Button>
        )}
        <Button onClick={close}>{updates.length > 0 ? 'Cancel' : 'Back'}</Button>
      </Footer>
    </div>
  );
}
