import { makeStyles } from '@fluentui/react-components';
import type { HeldFigure } from '../../core/figures/index.ts';
import { standingsOf } from '../figure-states.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';
import { Chip } from './Chip.tsx';
import { StandingChip } from './StandingChip.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  held: { display: 'flex', alignItems: 'flex-start', columnGap: '8px', padding: '5px 0' },
});

/** What a refresh leaves as it is, each with the reason. */
export function HeldFigures({ held }: { held: readonly HeldFigure[] }) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  if (held.length === 0) return null;
  return (
    <section aria-label="Not touched">
      <h2 className={shared.groupHeading}>Not touched</h2>
      <ul className={shared.list}>
        {held.map(({ status, label, reason }, index) => {
          const [standing] = standingsOf(status);
          return (
            <li key={`${status.tag} ${index}`} className={styles.held}>
              <span className={shared.grow}>
                {label} · “{shorten(status.text, 60)}”<div className={shared.note}>{reason}</div>
                <div className={shared.textButtons}>
                  <TextButton aria-label={`Go to ${label}`} onClick={() => void reveal(status.at)}>
                    Go to
                  </TextButton>
                </div>
              </span>
              {/* What would be newer is held for another reason: its control is locked. */}
              {standing === undefined || status.state === 'stale' ? (
                <Chip>held</Chip>
              ) : (
                <StandingChip standing={standing} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
