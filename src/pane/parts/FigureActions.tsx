import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { cyclesBack, isChartMeasure, periodNoun } from '../../core/figures/index.ts';
import type { FigureStatus } from '../../core/model/index.ts';
import { useFigureActions } from '../hooks/use-figure-actions.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { shorten } from '../words.ts';

/** What may be done with a figure wherever it is used, with one place of it, or with both where there is one place only. */
export function FigureActions({
  figure,
  label,
  of,
  details,
  onPin,
}: {
  figure: FigureStatus;
  label: string;
  of: 'figure' | 'place' | 'both';
  /** Shown or not, and the way to change that; absent for a single place. */
  details?: { readonly open: boolean; readonly toggle: () => void; readonly words: string };
  /** Asks for the reason. */
  onPin?: () => void;
}) {
  const { reveal } = useSession();
  const actions = useFigureActions();
  const { disabledFocusable } = useWriting();
  const { tag, query, at, state, text, written } = figure;
  const occurrence = at.occurrence ?? 0;
  const period = written?.period ?? figure.now?.period;
  const follows = query !== null && cyclesBack(query.period) !== null;
  const item = (words: string, act: () => unknown) => (
    <MenuItem key={words} disabled={disabledFocusable} onClick={() => void act()}>
      {words}
    </MenuItem>
  );
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={`Actions: ${label}${of === 'place' ? `, ${text}` : ''}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {of !== 'figure' && <MenuItem onClick={() => void reveal(at)}>Go to</MenuItem>}
          {details && (
            <MenuItem onClick={details.toggle}>
              {details.open ? `Hide ${details.words}` : `Show ${details.words}`}
            </MenuItem>
          )}
          <MenuDivider />
          {of !== 'place' &&
            query && [
              follows
                ? item(
                    period
                      ? `Pin to ${periodNoun(period, { measureType: 'snapshot' })}`
                      : 'Pin to its period',
                    () => actions.pinPeriod(tag, label),
                  )
                : item('Follow the latest period', () => actions.followLatest(tag, label)),
              state === 'pinned'
                ? item('Unpin', () => actions.unpin(tag, label))
                : item('Pin with a reason …', () => onPin?.()),
            ]}
          {of !== 'figure' && [
            state === 'edited' && written
              ? item(`Restore “${shorten(written.text, 24)}”`, () =>
                  actions.restoreWritten(tag, occurrence, written.text),
                )
              : null,
            query && !isChartMeasure(query.measure)
              ? item('Freeze as plain text', () => actions.freeze(tag, occurrence, text))
              : null,
            item('Unlink for good', () => actions.unlink(tag, occurrence, text)),
          ]}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
