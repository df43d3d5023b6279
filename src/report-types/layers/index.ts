import type { CommitteeRules, RuleLayer, RuleSettings } from '../../core/model/index.ts';
import { reader } from '../reader.ts';
import { committeeRules, ruleSettings } from '../rule-settings.ts';
import derby from './derby.json' with { type: 'json' };
import england from './england.json' with { type: 'json' };
import northernIreland from './northern-ireland.json' with { type: 'json' };
import nottingham from './nottingham.json' with { type: 'json' };
import scotland from './scotland.json' with { type: 'json' };
import wales from './wales.json' with { type: 'json' };

interface LayerFile {
  readonly title: string;
  /** The GSS codes that it holds for begin like this. */
  readonly areas: string;
  readonly rules: RuleSettings;
  readonly committees: readonly CommitteeRules[];
}

/**
 * A nation forbids to let stand only what its statute leaves no choice of, and what the author can mend in the report: a
 * ground that the law does not have, an exempt report without its mark, a key decision without its notice or its exception.
 * Short notice of a report is no such thing (the chair may agree that it is urgent), nor is a small count: a person judges it.
 */
const nations = [england, wales, scotland, northernIreland].map((json) => layerFile(json));
const councils = [derby, nottingham].map((json) => layerFile(json));

/** What the nation and the council of an area say of the rules, and what the council says of its committees. */
export function layersFor(area: string): {
  readonly layers: readonly RuleLayer[];
  readonly committees: readonly CommitteeRules[];
} {
  const holds = ({ areas }: LayerFile): boolean => area.startsWith(areas);
  const own = councils.filter(holds);
  return {
    layers: [
      ...nations.filter(holds).map(({ title, rules }) => ({ level: 'nation' as const, title, rules })),
      ...own.map(({ title, rules }) => ({ level: 'council' as const, title, rules })),
    ],
    committees: own.flatMap(({ committees }) => committees),
  };
}

function layerFile(json: unknown): LayerFile {
  const faults: string[] = [];
  const r = reader(json, '$', faults);
  r.only(['title', 'areas', 'rules', 'committees']);
  const file = {
    title: r.at('title').text(),
    areas: r.at('areas').text(),
    rules: ruleSettings(r.at('rules')),
    committees: r.maybe('committees', (at) => at.list(committeeRules)).committees ?? [],
  };
  // Ours to get right: the tests read every file that ships.
  if (faults.length > 0) throw new Error(`src/report-types/layers, ${file.title}: ${faults.join(' ')}`);
  return file;
}
