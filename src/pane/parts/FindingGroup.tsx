import { Fragment, useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { Checked } from '../../core/jobs/check-report.ts';
import { alike, severities, severityWords, tally } from '../findings.ts';
import type { FindingGroup as Group } from '../findings.ts';
import { useStyles as useShared } from '../styles.ts';
import { FindingCard } from './FindingCard.tsx';
import { SeverityIcon } from './SeverityIcon.tsx';
import { TextButton } from './TextButton.tsx';

/** More than this many of one rule are one story: the first is told, the others are a press away. */
const few = 3;

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: {
    justifyContent: 'flex-start',
    width: 'calc(100% + 12px)',
    minWidth: 0,
    marginLeft: '-8px',
    padding: '3px 4px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  tally: {
    display: 'inline-flex',
    flexShrink: 0,
    columnGap: '8px',
    paddingLeft: '8px',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { display: 'inline-flex', alignItems: 'center', columnGap: '3px' },
  more: { paddingLeft: '13px' },
});

/** The findings of one part of the report, or of one severity: how many of which, and each, where the group is open. */
export function FindingGroup({
  group: { title, findings },
  checked,
  open,
  onToggle,
}: {
  group: Group;
  checked: Checked;
  open: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [whole, setWhole] = useState<readonly string[]>([]);
  return (
    <section className={shared.stack} aria-label={title}>
      <h3 className={styles.heading}>
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={mergeClasses(shared.grow, styles.title)}>{title}</span>
          <Tally {...tally(findings)} />
        </Button>
      </h3>
      <div id={id} hidden={!open}>
        <ul className={mergeClasses(shared.list, shared.stack)}>
          {alike(findings).map(([first, ...others]) => {
            const folds = others.length >= few;
            const shown = !folds || whole.includes(first.rule);
            // One list of one kind: a card that comes to be the first of its rule stays the card that it was.
            const cards = [first, ...others].map((finding, place) => (
              <FindingCard
                key={finding.key}
                finding={finding}
                checked={checked}
                hidden={place > 0 && !shown}
              />
            ));
            const more = (
              <li key="more" className={styles.more}>
                <div className={shared.textButtons}>
                  <TextButton
                    aria-expanded={shown}
                    onClick={() =>
                      setWhole(shown ? whole.filter((rule) => rule !== first.rule) : [...whole, first.rule])
                    }
                  >
                    {shown ? `Hide ${others.length} like this` : `Show ${others.length} more like this`}
                  </TextButton>
                </div>
              </li>
            );
            return (
              <Fragment key={first.rule}>
                {folds ? [...cards.slice(0, 1), more, ...cards.slice(1)] : cards}
              </Fragment>
            );
          })}
        </ul>
      </div>
    </section>
  );
}

function Tally(counts: ReturnType<typeof tally>) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <span className={styles.tally}>
      {severities
        .filter((severity) => counts[severity] > 0)
        .map((severity) => (
          <span key={severity} className={styles.count}>
            <SeverityIcon severity={severity} />
            {counts[severity]}
            <span className={shared.hidden}> {severityWords[severity].toLowerCase()}</span>
          </span>
        ))}
    </span>
  );
}
