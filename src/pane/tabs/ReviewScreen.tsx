import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { FigureUpdate, RefreshPlan } from '../../core/figures/index.ts';
import { applyRefresh, previewRefresh } from '../../core/jobs/refresh-figures.ts';
import type { FigureTag } from '../../core/model/index.ts';
import { Chip } from '../parts/Chip.tsx';
import { Footer } from '../parts/Footer.tsx';
import { NoticeBar } from '../parts/NoticeBar.tsx';
import { OldAndNew } from '../parts/OldAndNew.tsx';
import { Progress } from '../parts/Progress.tsx';
import { TabBody } from '../parts/TabBody.tsx';
import { useAsked } from '../hooks/use-asked.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import type { Notice } from '../state.ts';
import { clearOfMenu, useStyles as useShared } from '../styles.ts';
import { failure } from '../trouble.ts';
import { count, times } from '../words.ts';

const useStyles = makeStyles({
  screen: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  inWord: { paddingRight: clearOfMenu },
  update: { display: 'flex', columnGap: '4px', padding: '8px 12px 10px 4px' },
  doubtful: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    ...shorthands.borderColor(tokens.colorPaletteYellowBorder1),
  },
  words: { flexGrow: 1, minWidth: 0, paddingTop: '6px' },
  held: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', padding: '5px 0' },
  all: { marginLeft: '-8px' },
});

type Preview = { readonly plan: RefreshPlan } | { readonly problem: Notice } | null;

/** Newer values, old beside new: nothing is ticked that looks odd, and nothing changes without the button. */
export function ReviewScreen() {
  const styles = useStyles();
  const shared = useShared();
  const { ports, run, dispatch, source } = useSession();
  const writing = useWriting();
  const heading = useRef<HTMLHeadingElement>(null);
  const [preview, setPreview] = useState<Preview>(null);
  const [accepted, setAccepted] = useState<ReadonlySet<FigureTag>>(new Set());

  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    // “Newer” is newer than what was asked a moment ago, too.
    source.forget();
    void previewRefresh(ports()).then((result) => {
      if (!current) return;
      setPreview(result.ok ? { plan: result.value } : { problem: failure(result.error) });
      const safe = result.ok ? result.value.updates.filter((update) => update.safe) : [];
      setAccepted(new Set(safe.map(({ tag }) => tag)));
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

  const close = () => dispatch({ kind: 'review', open: false });
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
        <div className={shared.row}>
          <Button appearance="primary" onClick={retry}>
            Retry
          </Button>
          <Button onClick={close}>Back</Button>
        </div>
      </TabBody>
    );
  }
  const { plan } = preview;
  const { updates, held } = plan;
  const chosen = updates.filter(({ tag }) => accepted.has(tag));
  const tick = (tag: FigureTag, on: boolean) => {
    const next = new Set(accepted);
    if (on) next.add(tag);
    else next.delete(tag);
    setAccepted(next);
  };
  const update = async () => {
    const tags = chosen.map(({ tag }) => tag);
    const done = await run(
      'Updating figures',
      (watch) => applyRefresh(ports(), plan, tags, { watch }),
      'figures',
    );
    if (!done) return;
    const { updated, failed, problem, stopped } = done.value;
    close();
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
        <div className={ports().host.name === 'word' ? styles.inWord : undefined}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {updates.length === 0 ? 'No newer values' : count(updates.length, 'newer value')}
          </h1>
          <div className={shared.note}>
            {updates.length > 0
              ? 'Tick what may change. Your own words are never changed.'
              : 'Nothing in this report is older than what its source gives now.'}
          </div>
        </div>
        {updates.length > 1 && (
          <Checkbox
            className={styles.all}
            label={`All ${updates.length}`}
            checked={chosen.length === updates.length ? true : chosen.length > 0 ? 'mixed' : false}
            onChange={(_, { checked }) =>
              setAccepted(new Set(checked === true ? updates.map(({ tag }) => tag) : []))
            }
          />
        )}
        <ul className={mergeClasses(shared.list, shared.stack)}>
          {updates.map((each) => (
            <li
              key={each.tag}
              className={mergeClasses(shared.card, styles.update, !each.safe && styles.doubtful)}
              style={{ flexDirection: 'row' }}
            >
              <Checkbox
                aria-label={`${each.label}: ${each.old} becomes ${each.new}`}
                checked={accepted.has(each.tag)}
                onChange={(_, { checked }) => tick(each.tag, checked === true)}
              />
              <Update update={each} />
            </li>
          ))}
        </ul>
        {held.length > 0 && (
          <section aria-label="Not touched">
            <h2 className={shared.groupHeading}>Not touched</h2>
            <ul className={shared.list}>
              {held.map(({ status, label, reason }, index) => (
                <li key={`${status.tag} ${index}`} className={styles.held}>
                  <span className={shared.grow}>
                    {label}
                    <div className={shared.note}>{reason}</div>
                  </span>
                  <Chip>{status.state === 'pinned' ? 'kept' : 'held'}</Chip>
                </li>
              ))}
            </ul>
          </section>
        )}
      </TabBody>
      <Footer>
        {updates.length > 0 && (
          <Button
            appearance="primary"
            {...writing}
            disabledFocusable={chosen.length === 0 || writing.disabledFocusable}
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

function Update({ update }: { update: FigureUpdate }) {
  const styles = useStyles();
  const shared = useShared();
  const uses = update.places.length > 1 ? `Used ${times(update.places.length)}.` : '';
  return (
    <div className={styles.words}>
      <div className={shared.wrap}>
        <OldAndNew old={update.old} now={update.new} />
        {!update.safe && <Chip tone="open">look before you accept</Chip>}
      </div>
      <div>{update.label}</div>
      <div className={shared.note}>{[...update.warnings, update.note, uses].filter(Boolean).join(' ')}</div>
    </div>
  );
}
