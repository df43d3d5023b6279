/** The few classes that every part of the pane shares: one column, two sizes of type, lines instead of shadows. */
import { makeStyles, tokens } from '@fluentui/react-components';

const note = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
} as const;

/** Under a finger: WCAG 2.5.5 and Office's own rule for touch, 44 px. */
export const touch = {
  '@media (pointer: coarse)': {
    '& button': { minHeight: '44px', minWidth: '44px' },
    '& select': { minHeight: '44px' },
    '& .fui-Input, & .fui-Combobox, & .fui-Checkbox, & .fui-Switch': { minHeight: '44px' },
    '& .fui-Checkbox, & .fui-Switch': { alignItems: 'center' },
  },
} as const;

/** Word lays a menu of its own over the top right corner of a pane: 34 px wide on the Mac. */
export const clearOfMenu = '44px';

export const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  tight: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  row: { display: 'flex', alignItems: 'center', columnGap: '8px', minWidth: 0 },
  wrap: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  grow: { flexGrow: 1, minWidth: 0 },
  /** Text buttons sit on the edge of the text above them, not 8 px inside it. */
  textButtons: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginLeft: '-8px' },
  note: { ...note, color: tokens.colorNeutralForeground3 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // Headings take the focus only to be read out.
    ':focus': { outline: 'none' },
  },
  groupHeading: {
    ...note,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  /** A whole line that can be pressed; its ground reaches 8 px beyond the text on either side. */
  line: {
    display: 'flex',
    boxSizing: 'border-box',
    width: 'calc(100% + 16px)',
    margin: '0 -8px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
  },
  pressable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  /** For screen readers only. */
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    padding: 0,
    overflow: 'hidden',
    clip: 'rect(0, 0, 0, 0)',
    whiteSpace: 'nowrap',
    border: 0,
  },
});
