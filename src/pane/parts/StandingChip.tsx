import {
  ArrowCircleRightRegular,
  ArrowDownloadRegular,
  ArrowSyncRegular,
  CheckmarkRegular,
  ClockRegular,
  DismissCircleRegular,
  EditRegular,
  HistoryRegular,
  PinRegular,
  PlugDisconnectedRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import type { Standing } from '../figure-states.ts';
import { Chip } from './Chip.tsx';
import type { Tone } from './Chip.tsx';

const looks: Readonly<Record<Standing, readonly [Tone, typeof EditRegular]>> = {
  'newer value': ['open', ArrowSyncRegular],
  revised: ['open', HistoryRegular],
  'edited by you': ['open', EditRegular],
  adopted: ['open', ArrowDownloadRegular],
  renamed: ['open', ArrowCircleRightRegular],
  withdrawn: ['bad', DismissCircleRegular],
  unknown: ['plain', QuestionCircleRegular],
  pinned: ['plain', PinRegular],
  provisional: ['plain', ClockRegular],
  'not compared': ['plain', PlugDisconnectedRegular],
  current: ['good', CheckmarkRegular],
};

/** How a figure stands, in words and a shape. */
export function StandingChip({ standing }: { standing: Standing }) {
  const [tone, Icon] = looks[standing];
  return (
    <Chip tone={tone} icon={<Icon aria-hidden="true" style={{ flexShrink: 0 }} />}>
      {standing}
    </Chip>
  );
}
