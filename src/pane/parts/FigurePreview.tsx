import { makeStyles, tokens } from '@fluentui/react-components';
import type { PhrasePart } from '../../core/figures/index.ts';

const useStyles = makeStyles({
  live: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Words as they will stand in the report, its live figures faintly marked as they are there. */
export function FigurePreview({ parts }: { parts: readonly PhrasePart[] }) {
  const styles = useStyles();
  return (
    <>
      {parts.map((part, index) =>
        'text' in part ? (
          part.text
        ) : (
          <span key={index} className={styles.live}>
            {part.computed.text}
          </span>
        ),
      )}
    </>
  );
}
