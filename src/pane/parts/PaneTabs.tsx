import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import type { TabId } from '../state.ts';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';

export const panelId = 'pane-panel';
export const tabId = (tab: TabId) => `pane-tab-${tab}`;

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Long counts in a narrow pane: the list scrolls under the arrow keys, the pane never does.
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '@container pane (max-width: 335px)': { padding: '0 6px' },
  },
  tab: {
    padding: '10px 7px 9px',
    '&::after': { left: '7px', right: '7px' },
    '&::before': { left: '7px', right: '7px' },
    minWidth: 'fit-content',
    '@container pane (max-width: 335px)': { padding: '10px 4px 9px' },
    '@container pane (max-width: 319px)': {
      padding: '10px 3px 9px',
      '& .fui-Tab__content': { fontSize: tokens.fontSizeBase200 },
    },
  },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    '@container pane (max-width: 319px)': { columnGap: '3px' },
  },
  count: {
    minWidth: '16px',
    height: '16px',
    boxSizing: 'border-box',
    padding: '0 4px',
    borderRadius: '8px',
    fontSize: '10px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  plain: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  open: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  bad: { backgroundColor: tokens.colorPaletteRedBackground3, color: tokens.colorNeutralForegroundOnBrand },
});

interface Counted {
  readonly tab: TabId;
  readonly label: string;
  readonly count: string;
  /** What the count means, for those who hear it. */
  readonly meaning: string;
  readonly tone: 'plain' | 'open' | 'bad';
}

/** The four rooms of the pane, each with what waits in it. */
export function PaneTabs() {
  const styles = useStyles();
  const shared = useShared();
  const { state, dispatch } = useSession();
  return (
    <TabList
      className={styles.tabs}
      selectedValue={state.tab}
      onTabSelect={(_, { value }) => dispatch({ kind: 'tab', tab: value as TabId })}
      aria-label="Parts of the pane"
    >
      {useCounts().map((each) => (
        <Tab
          key={each.tab}
          value={each.tab}
          id={tabId(each.tab)}
          aria-controls={state.tab === each.tab ? panelId : undefined}
          className={styles.tab}
        >
          <span className={styles.label}>
            {each.label}
            {each.count && (
              <>
                <span className={mergeClasses(styles.count, styles[each.tone])} aria-hidden="true">
                  {each.count}
                </span>
                <span className={shared.hidden}> {each.meaning}</span>
              </>
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
}

function useCounts(): readonly Counted[] {
  const { checked } = useSession().state;
  const stale = new Set(checked?.figures.filter((f) => f.state === 'stale').map((f) => f.tag)).size;
  const errors = checked?.report.type
    ? checked.findings.filter((finding) => finding.severity === 'error').length
    : 0;
  const signOffs = checked?.report.signOffs ?? [];
  const standing = signOffs.filter((s) => s.state === 'signed' || s.state === 'not-applicable').length;
  return [
    { tab: 'report', label: 'Report', count: '', meaning: '', tone: 'plain' },
    {
      tab: 'figures',
      label: 'Figures',
      count: stale > 0 ? String(stale) : '',
      meaning: count(stale, 'newer value'),
      tone: 'open',
    },
    {
      tab: 'check',
      label: 'Check',
      count: errors > 0 ? String(errors) : '',
      meaning: `${errors} to fix`,
      tone: 'bad',
    },
    {
      tab: 'sign-off',
      label: 'Sign-off',
      count: signOffs.length > 0 ? `${standing}/${signOffs.length}` : '',
      meaning: `${standing} of ${signOffs.length}`,
      tone: 'plain',
    },
  ];
}
