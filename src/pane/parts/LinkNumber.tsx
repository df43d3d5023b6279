import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { findLinks, linkFigure } from '../../core/jobs/link-figure.ts';
import type { LinkOffer } from '../../core/jobs/link-figure.ts';
import { useAsked } from '../hooks/use-asked.ts';
import { pageSize } from '../hooks/use-figure-search.ts';
import { useWriting } from '../hooks/use-writing.ts';
import type { Selected } from '../pane-props.ts';
import { isRange } from '../selected.ts';
import { useSession } from '../session.tsx';
import type { Notice } from '../state.ts';
import { useStyles as useShared } from '../styles.ts';
import { failure } from '../trouble.ts';
import { shorten } from '../words.ts';
import { NoticeBar } from './NoticeBar.tsx';
import { Progress } from './Progress.tsx';

const useStyles = makeStyles({
  offer: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', padding: '5px 0' },
});

type Answer =
  | { readonly state: 'asking' }
  | { readonly state: 'offered'; readonly offers: readonly LinkOffer[] }
  | { readonly state: 'nothing' | 'failed'; readonly notice: Notice };

/** Makes a number that the author typed a live figure: offers what it may be, for the area that figures are shown for. */
export function LinkNumber({ area, onSearch }: { area: string; onSearch: () => void }) {
  const shared = useShared();
  const { state, ports, selected, dispatch } = useSession();
  const [chosen, setChosen] = useState<Selected | null>(null);
  const begin = async () => {
    const selection = await selected();
    if (!selection.ok) {
      dispatch({ kind: 'notice', notice: { ...failure(selection.error), focus: true } });
    } else if (!selection.value) {
      const text = 'Nothing is selected. Select a number in the report, then link it.';
      dispatch({ kind: 'notice', notice: { intent: 'info', text, focus: true } });
    } else {
      dispatch({ kind: 'notice', notice: null });
      setChosen(selection.value);
    }
  };
  useAsked('link-number', () => void begin());
  if (!ports().host.supports.has('wrap-text')) return null;
  if (chosen) {
    return (
      <Offers
        key={`${chosen.text} ${area}`}
        selected={chosen}
        area={area}
        onClose={() => setChosen(null)}
        onSearch={() => {
          setChosen(null);
          onSearch();
        }}
      />
    );
  }
  // In Word, words typed after the last check have no place yet: whether one is selected is seen when it is asked for.
  const unplaced = state.cursor === null && ports().host.name === 'word';
  return (
    (isRange(state.cursor) || unplaced) && (
      <div className={shared.wrap}>
        <Button size="small" onClick={() => void begin()}>
          Link the selected number
        </Button>
      </div>
    )
  );
}

function Offers({
  selected,
  area,
  onClose,
  onSearch,
}: {
  selected: Selected;
  area: string;
  onClose: () => void;
  onSearch: () => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { ports, dispatch, run } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const [answer, setAnswer] = useState<Answer>({ state: 'asking' });
  const [shown, setShown] = useState(pageSize);
  const words = shorten(selected.text, 30);

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let current = true;
    void findLinks(ports(), selected, area ? { area } : {}).then((found) => {
      if (!current) return;
      if (found.ok) {
        setAnswer({ state: 'offered', offers: found.value });
        dispatch({ kind: 'say', text: `It may be ${found.value.length} of the figures.` });
        return;
      }
      const { kind } = found.error;
      const nothing = kind === 'no-observation' || kind === 'not-found';
      const notice = failure(found.error);
      setAnswer({
        state: nothing ? 'nothing' : 'failed',
        notice: nothing ? { ...notice, intent: 'info' } : notice,
      });
      dispatch({ kind: 'say', text: notice.text });
    });
    return () => {
      current = false;
    };
  }, [ports, dispatch, selected, area]);

  const link = async (offer: LinkOffer) => {
    const done = await run('Linking the number', () => linkFigure(ports(), offer, selected));
    if (!done) return;
    onClose();
    const text = `“${done.value.text}” is now a live figure: ${offer.label}, ${offer.period}.`;
    dispatch({ kind: 'notice', notice: { intent: 'success', text, focus: true } });
  };

  return (
    <section className={shared.card} aria-label="Link a number">
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        Link “{words}” to a figure
      </h2>
      {answer.state === 'asking' && <Progress label="Looking for figures that read so" />}
      {(answer.state === 'nothing' || answer.state === 'failed') && <NoticeBar notice={answer.notice} />}
      {answer.state === 'offered' && (
        <ul className={shared.list}>
          {answer.offers.slice(0, shown).map((offer) => (
            <li key={offer.tag} className={styles.offer}>
              <Offer offer={offer} onLink={() => void link(offer)} />
            </li>
          ))}
        </ul>
      )}
      <div className={shared.wrap}>
        {answer.state === 'offered' && answer.offers.length > shown && (
          <Button size="small" onClick={() => setShown(shown + pageSize)}>
            Show more
          </Button>
        )}
        {answer.state === 'nothing' && (
          <Button size="small" onClick={onSearch}>
            Search figures
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          Leave it as it is
        </Button>
      </div>
    </section>
  );
}

function Offer({ offer, onLink }: { offer: LinkOffer; onLink: () => void }) {
  const shared = useShared();
  const writing = useWriting();
  const { label, period, text, exact, note } = offer;
  return (
    <>
      <span className={shared.grow}>
        {label}
        <div className={shared.note}>
          {period} ·{' '}
          {exact ? `reads ${text}` : `reads ${text} in its source: the same number, written differently`}
        </div>
        {note && <div className={shared.note}>{note}</div>}
      </span>
      <Button size="small" aria-label={`Link to ${label}, ${period}, ${text}`} {...writing} onClick={onLink}>
        Link
      </Button>
    </>
  );
}
