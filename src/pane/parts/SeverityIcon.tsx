import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/model/index.ts';

const useStyles = makeStyles({
  icon: { width: '12px', height: '12px', '@media (forced-colors: active)': { color: 'CanvasText' } },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  advice: { color: tokens.colorNeutralForeground3 },
});

/** A shape for each severity; the word stands beside it. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  return (
    <svg
      className={`${styles.icon} ${styles[severity]}`}
      viewBox="0 0 12 12"
      aria-hidden="true"
      fill="currentColor"
    >
      {severity === 'error' && (
        <path d="M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0zm2.5 7.4L7.4 8.5 6 7.1 4.6 8.5 3.5 7.4 4.9 6 3.5 4.6l1.1-1.1L6 4.9l1.4-1.4 1.1 1.1L7.1 6z" />
      )}
      {severity === 'warning' && (
        <path d="M6 .5 12 11.5H0zM5.3 4.5v3.4h1.4V4.5zm0 4.3v1.4h1.4V8.8z" fillRule="evenodd" />
      )}
      {severity === 'advice' && (
        <path
          d="M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0zm-.7 2.6h1.4V4H5.3zm0 2.4h1.4v4.4H5.3z"
          fillRule="evenodd"
        />
      )}
    </svg>
  );
}
