/** How authors write the names of areas, and what only looks like one, as data. */

import type { Area, AreaCode } from '../model/index.ts';

/**
 * Short names that stand for one council wherever they are written. "Kingston", "Richmond", "Stoke" and "Durham" stand for
 * more than one place and are not here. `notIn`: there the name is that of another place, so nothing is said.
 */
const shortNames: readonly (readonly [short: string, name: string, notIn?: readonly string[]])[] = [
  ['Hull', 'Kingston upon Hull'],
  // In the west Midlands it is Newcastle-under-Lyme.
  [
    'Newcastle',
    'Newcastle upon Tyne',
    ['Staffordshire', 'Stoke-on-Trent', 'Cheshire East', 'Shropshire', 'Telford and Wrekin'],
  ],
  ['Stockton', 'Stockton-on-Tees', ['Warrington', 'Warwickshire', 'Norfolk', 'Shropshire']],
  ['Southend', 'Southend-on-Sea', ['Lewisham', 'West Berkshire']],
  ['Durham County Council', 'County Durham'],
  ['BCP Council', 'Bournemouth, Christchurch and Poole'],
  ['B&NES', 'Bath and North East Somerset'],
  ['Yorkshire and Humber', 'Yorkshire and The Humber'],
];

export interface NamedArea {
  readonly code: AreaCode;
  /** The report's own areas in which the name is that of another place. */
  readonly notIn: readonly AreaCode[];
  readonly kind: Area['kind'];
}

/** Every way to write the areas of a source: "Brighton & Hove", "Stoke on Trent", "Newcastle-upon-Tyne", "Hull". */
export function namesOf(areas: readonly Area[]): ReadonlyMap<string, NamedArea> {
  const codes = new Map(areas.map(({ name, code }) => [name, code]));
  const names = new Map<string, NamedArea>();
  const add = (name: string, area: NamedArea): void => {
    for (const [from, to] of spellings) {
      const written = name.replace(from, to);
      if (!codes.has(written) || codes.get(written) === area.code) names.set(written, area);
    }
  };
  for (const { name, code, kind } of areas) add(name, { code, notIn: [], kind });
  for (const [short, name, notIn = []] of shortNames) {
    const code = codes.get(name);
    // Where another area of the source has the word too, it is not plain which is meant.
    const others = [...codes.keys()].filter((other) => other !== name && other.split(/[ -]/).includes(short));
    if (code !== undefined && others.length === 0)
      add(short, {
        code,
        notIn: notIn.flatMap((place) => codes.get(place) ?? []),
        kind: names.get(name)?.kind ?? 'authority',
      });
  }
  return names;
}

const spellings: readonly (readonly [from: RegExp, to: string])[] = [
  [/^/, ''],
  [/ and (?:The )?/, ' & '],
  [/ The /, ' the '],
  [/-/g, ' '],
  [/ (?=upon )|(?<=upon) /g, '-'],
  [/^St /, 'St. '],
];

/** Before a name: it is only a part of the area, or more than it. */
export const partBefore =
  /(?:^|[\s(])(?:north|south|east|west|mid|central|inner|outer|greater|upper|lower|new|old|great|little)(?:ern)?(?:[- ](?:of|east|west))?[- ]$/i;

/** Behind a name, the capital of another word: "Bury St Edmunds", "Derby North", "Sutton in Ashfield". */
export const moreBehind =
  /^(?:\s+(?!(?:City|Borough|County|Council|Unitary|Metropolitan|District|Local|Authority|Region|Children)\b)[A-ZÀ-Þ][a-zß-ÿŵŷ]|\s+in Ashfield|\s+under\s+Lyme)/;

/** What stands behind a name that belongs to something else, which is no place. */
export const thing =
  /^\s+(?:Road|Street|Avenue|Lane|Hospital|University|Royal|Moor|House|Centre|Station|Market|Way|Ward|Evening|Telegraph)\b/u;

/** Countries of which no source of ours has figures; and their adjectives. */
export const otherCountries =
  /\b(?:Wales|Welsh|Scotland|Scottish|Northern Ireland|Great Britain|United Kingdom|UK)\b/gu;

/** Words with a capital that are no places, though "in" or "for" may stand before them or a number behind them. */
const noPlaces =
  'January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Monday|' +
  'Tuesday|Wednesday|Thursday|Friday|Education|Children|Young|Cabinet|Council|Committee|Full|Ofsted|Government|Department|' +
  'Parliament|Appendix|Annex|Table|Figure|Chart|Section|Paragraph|Part|Year|Key|Members|Officers|Local|Public|Looked|Social|' +
  'Care|In|At|On|By|Of|To|From|For|The|An|And|As|About|Around|Over|Under|Just|Only|Some|Nearly|Almost|More|Fewer|Less|There|' +
  'This|These|That|Those|It|They|We|Which|All|Both|Each|Total|Number|Numbers|Rates|Rate|Figures|Data|With|Compared|Between|' +
  'During|Since|Until|Approximately|Roughly|Currently|Nationally|Regionally|Locally|Out|Per|Up|Down|Were|Was|Had|No|Not|Then|' +
  'When|While|Whilst|Whereas|But|Overall|Also|End|Financial|Q\\d';
const capital = '[A-ZÀ-Þ][a-zß-ÿŵŷ][\\w’ß-ÿŵŷ-]*';
const capitals = `${capital}(?:(?: (?:of|upon|on|under|the))* ${capital})*`;
const noPlace = `(?!(?:${noPlaces})\\b)`;

/** "In Normanton": a place, unless the source knows it. */
export const placeIn = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Ff]or|[Aa]cross|[Ww]ithin|[Uu]nlike) (?:the )?${noPlace}${capitals}`,
  'g',
);

/** "Cardiff had 1,020", "Kingston (120)": of whom a number is said. */
export const placeWithNumber = new RegExp(
  `(?=[A-ZÀ-Þ])(?<![\\wß-ÿ’-])${noPlace}${capitals}(?=(?: (?:had|has|recorded|reported|saw|looked after|was looking after))?(?: (?:about|around|over|only|just|some))?:?,? \\(?\\d)`,
  'g',
);
