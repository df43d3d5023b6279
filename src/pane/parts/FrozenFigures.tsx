import { makeStyles } from '@fluentui/react-components';
import { placesOfFrozen } from '../../core/figures/frozen.ts';
import { recordLabel } from '../../core/figures/history.ts';
import type { FrozenFigure, Ledger, ReportDocument } from '../../core/model/index.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useSourceNames } from '../hooks/use-source-names.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';
import { Disclosure } from './Disclosure.tsx';
import { Progress } from './Progress.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({ frozen: { padding: '2px 0 6px' } });

/** Figures that the author has made plain text, each with the way back. */
export function FrozenFigures({ document }: { document: ReportDocument }) {
  const { ledger } = document;
  if (ledger.state !== 'read' || !ledger.ledger.frozen?.length) return null;
  return (
    <Disclosure title="Frozen figures" note={`${ledger.ledger.frozen.length}`}>
      <FrozenList ledger={ledger.ledger} document={document} />
    </Disclosure>
  );
}

function FrozenList({
  ledger: { frozen = [], figures },
  document,
}: {
  ledger: Ledger;
  document: ReportDocument;
}) {
  const shared = useShared();
  const names = useSourceNames(frozen.map(({ tag }) => figures[tag]));
  if (names === null) return <Progress label="Asking what these figures are" />;
  return (
    <ul className={shared.list}>
      {frozen.map((each, index) => (
        <li key={`${each.tag} ${each.at} ${index}`}>
          <Frozen
            frozen={each}
            label={recordLabel(each.tag, figures[each.tag] ?? {}, names)}
            document={document}
          />
        </li>
      ))}
    </ul>
  );
}

function Frozen({
  frozen,
  label,
  document,
}: {
  frozen: FrozenFigure;
  label: string;
  document: ReportDocument;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  const { relink } = useFigureActions();
  const writing = useWriting();
  const [place, ...others] = placesOfFrozen(frozen, document);
  return (
    <div className={styles.frozen}>
      <div>
        <span className={shared.number}>{shorten(frozen.text, 60)}</span> {label}
      </div>
      <div className={shared.note}>
        {place === undefined
          ? 'It does not stand between the same words any more.'
          : others.length > 0
            ? `It stands between the same words in ${others.length + 1} places.`
            : `“… ${shorten(`${frozen.quote.prefix}${frozen.quote.exact}${frozen.quote.suffix}`, 80)}”`}
      </div>
      <div className={shared.textButtons}>
        {place && (
          <TextButton aria-label={`Go to ${label}`} onClick={() => void reveal(place)}>
            Go to
          </TextButton>
        )}
        <TextButton aria-label={`Link again: ${label}`} {...writing} onClick={() => void relink(frozen)}>
          Link again
        </TextButton>
      </div>
    </div>
  );
}
