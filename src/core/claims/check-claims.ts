/** Every claim of a report, with as few questions to the source as can be: its catalogue, then everything at once. */

import type {
  Area,
  AreaCode,
  CheckedClaim,
  ClaimCoverage,
  ClaimLink,
  Facts,
  FactsQuery,
  HeadsSaid,
  Indicator,
  IndicatorId,
  IndicatorSource,
  NotCompared,
  PeriodId,
  ReportDocument,
  TextRange,
} from '../model/index.ts';
import { headsIn } from '../model/index.ts';
import { sentencesOf } from '../figures/direction/sentences.ts';
import {
  agreement,
  compute,
  factsKey,
  figureLabel,
  isFigureQuery,
  periodLabel,
  planLink,
  printTag,
} from '../figures/index.ts';
import { placeOf } from '../rules/place.ts';
import type { Placed } from '../rules/place.ts';
import { sentencesIn } from '../rules/sentences.ts';
import { areaFinder } from './areas-said.ts';
import { wordsIn } from '../figures/direction/direction-terms.ts';
import { judge } from './judge.ts';
import type { Judgement, Known } from './judge.ts';
import { notCompared } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { hint } from './lexicon.ts';
import { nothingSaid, readSentence } from './read-sentence.ts';
import type { Hinted, Prepared, ReadClaim, Said } from './read-sentence.ts';
import { topicsOf } from './topics.ts';
import { proseOf, quantitiesOf } from './prose.ts';
import type { Prose } from './prose.ts';

export interface ClaimsChecked {
  readonly claims: readonly CheckedClaim[];
  readonly coverage: ClaimCoverage;
  /** What the source said where it could not be asked; null where it answered or nobody asked. */
  readonly failed: string | null;
}

interface Read extends Placed {
  readonly claim: ReadClaim;
}

/** Cycles that ranks and regions may be asked for, beside the newest. */
const cycles = ['latest-1', 'latest-2', 'latest-3', 'latest-4'];
const mostQuestions = 200;

/** @param ownArea what "the city" and no area at all mean; empty where nothing says. */
export async function checkClaims(
  document: ReportDocument,
  source: IndicatorSource | null,
  ownArea: AreaCode,
): Promise<ClaimsChecked> {
  const paragraphs = proseOf(document);
  const nothing = (failed: string | null): ClaimsChecked => ({
    failed,
    claims: [],
    coverage: {
      numbers: paragraphs.reduce((sum, prose) => sum + quantitiesOf(prose).length, 0),
      claims: 0,
      compared: 0,
      notCompared: {},
    },
  });
  if (source === null || paragraphs.length === 0) return nothing(null);
  const [indicators, areas] = await Promise.all([source.search(''), source.areas('')]);
  if (!indicators.ok) return nothing(indicators.error.message);
  if (!areas.ok) return nothing(areas.error.message);
  const { read, quantities } = readClaims(paragraphs, indicators.value, areas.value);
  const queries = questions(read, ownArea).slice(0, mostQuestions);
  const answers = queries.length === 0 ? null : await source.resolve(queries);
  const facts = new Map<string, Facts>();
  if (answers?.ok === true)
    for (const [index, query] of queries.entries()) {
      const answer = answers.value[index];
      if (answer?.ok === true) facts.set(factsKey(query), answer.value);
    }
  const failed = answers?.ok === false ? answers.error.message : null;
  const claims = read.flatMap((one) => checked(one, document, facts, ownArea, failed !== null));
  return { claims, coverage: coverageOf(claims, quantities), failed };
}

function readClaims(paragraphs: readonly Prose[], indicators: readonly Indicator[], areas: readonly Area[]) {
  const topics = topicsOf(indicators);
  const findAreas = areaFinder(areas);
  const read: Read[] = [];
  let quantities = 0;
  for (const prose of paragraphs) {
    const { story, paragraph, text } = prose;
    const numbers = quantitiesOf(prose);
    const prepared: Prepared = { text, quantities: numbers, topics, findAreas };
    let said: Said = nothingSaid;
    for (const sentence of hinted(prose, headsIn(text, topics.heads), numbers.at(-1)?.start ?? -1)) {
      const reading = readSentence(prepared, sentence, said);
      said = reading.said;
      quantities += reading.numbers;
      for (const claim of reading.claims) read.push({ story, paragraph, claim });
    }
  }
  return { read, quantities };
}

/**
 * The sentences of a paragraph as far as its last number or place in an order. What says no number of its own is read for what
 * the numbers after it are of: behind the last there are none.
 */
function hinted(prose: Prose, { starts, meanings }: HeadsSaid, lastNumber: number): readonly Hinted[] {
  const found: Hinted[] = [];
  let last = lastNumber;
  for (let at = starts.length - 1; at >= 0 && (starts[at] ?? 0) > last; at -= 1)
    if (((meanings[at] ?? 0) & hint.rank) !== 0) last = starts[at] ?? 0;
  let at = 0;
  for (const { start, end } of sentencesOfProse(prose)) {
    if (last < start) break;
    let hints = 0;
    const stems: number[] = [];
    for (; at < starts.length && (starts[at] ?? 0) < end; at += 1) {
      const meaning = meanings[at] ?? 0;
      hints |= meaning;
      if ((meaning & hint.stem) !== 0) stems.push((starts[at] ?? 0) - start);
    }
    found.push({ start, end, hints, stems });
  }
  return found;
}

/** The rules read the sentences of a paragraph too. */
const sentencesOfProse = ({ text, paragraph }: Prose): readonly TextRange[] =>
  text === paragraph.text ? sentencesIn(paragraph) : sentencesOf(text);

/** England, the region and the neighbours are in the facts of the area itself. */
function codeOf({ area, others }: ReadClaim, ownArea: AreaCode): AreaCode | null {
  if (area.is === 'area') return area.notIn.includes(ownArea) ? null : area.code;
  const isOwn = others.length === 0 || others.includes(ownArea);
  return area.is === 'elsewhere' || ownArea === '' || !isOwn ? null : ownArea;
}

function questions(read: readonly Read[], ownArea: AreaCode): readonly FactsQuery[] {
  const asked = new Map<string, FactsQuery>();
  for (const { claim } of read) {
    const area = codeOf(claim, ownArea);
    if (area === null || claim.obstacle !== null) continue;
    const wide =
      ['highest', 'lowest', 'rank', 'of'].includes(claim.role) ||
      claim.area.is === 'region' ||
      claim.area.is === 'neighbours';
    const periods = wide && claim.period !== null ? ['latest', ...cycles] : ['latest'];
    for (const { id } of claim.indicators)
      for (const period of periods) {
        const query = { indicator: id, area, period };
        asked.set(factsKey(query), query);
      }
  }
  // What most claims need comes first, should there be more than are asked.
  return [...asked.values()].sort((a, b) => Number(a.period !== 'latest') - Number(b.period !== 'latest'));
}

function checked(
  one: Read,
  document: ReportDocument,
  facts: ReadonlyMap<string, Facts>,
  ownArea: AreaCode,
  failed: boolean,
): readonly CheckedClaim[] {
  const { claim } = one;
  const area = codeOf(claim, ownArea);
  const [first] = claim.indicators;
  if (first === undefined) return [];
  const number = (verdict: Verdict, best: Judgement | null): CheckedClaim => ({
    text: claim.number.text,
    at: placeOf(one, claim.number),
    kind: 'number',
    indicator: best === null ? first.id : best.facts.indicator.id,
    area,
    period: best === null ? null : best.period,
    verdict,
    link: best === null ? null : linkOf(one, best, document),
  });
  const silent = (why: NotCompared): readonly CheckedClaim[] => [number(notCompared(why), null)];
  if (claim.obstacle !== null) return silent(claim.obstacle);
  if (area === null) return silent('unclear');
  if (failed) return silent('no-answer');
  const judged: Judgement[] = [];
  for (const { id } of claim.indicators) {
    const known = knownOf(id, area, facts);
    if (known !== null) judged.push(judge(claim, known));
  }
  if (judged.length === 0) return silent('no-value');
  const best = judged.find(({ number }) => number.is === 'agrees') ?? judged[0]!;
  if (judged.length > 1 && best.number.is !== 'agrees') return silent('unclear');
  const own = number(best.number, best);
  return [own, ...directionClaim(one, best, own)];
}

function knownOf(indicator: IndicatorId, area: AreaCode, facts: ReadonlyMap<string, Facts>): Known | null {
  const latest = facts.get(factsKey({ indicator, area, period: 'latest' }));
  if (latest === undefined) return null;
  const at = (wanted: PeriodId): Facts | null => {
    if (wanted === latest.period) return latest;
    for (const period of cycles) {
      const found = facts.get(factsKey({ indicator, area, period }));
      if (found?.period === wanted) return found;
    }
    return null;
  };
  return { latest, at };
}

function directionClaim(one: Read, { direction }: Judgement, number: CheckedClaim): readonly CheckedClaim[] {
  const { way } = one.claim;
  if (way === null || direction === null || direction.is !== 'contradicted') return [];
  const { text } = one.paragraph;
  const word = wordsIn(text).find(({ start, end }) => start < way.end && way.start < end);
  const range = word ?? way;
  const verdict: Verdict = {
    ...direction,
    correct: word === undefined ? null : way.way === 'up' ? word.instead.down : word.instead.up,
  };
  const at = placeOf(one, { start: range.start, end: range.end });
  return [
    { ...number, text: text.slice(range.start, range.end), at, kind: 'direction', verdict, link: null },
  ];
}

/** The live figure that an agreeing number may become; the facts must give exactly what stands there. */
function linkOf(one: Read, judged: Judgement, document: ReportDocument): ClaimLink | null {
  const { claim } = one;
  const { facts, measure, period } = judged;
  if (judged.number.is !== 'agrees' || measure === null || claim.number.hedge !== null) return null;
  const latest = facts.series.at(-1)?.period === period;
  if (!latest && measure !== 'value') return null;
  const query = {
    indicator: facts.indicator.id,
    area: facts.area.code,
    // A sentence that says its period keeps it: a figure that moves on would make it untrue.
    period,
    measure,
  };
  const { text } = one.paragraph;
  const { start, end } = claim.number;
  const words = text.slice(start, end);
  const plain = compute(facts, measure);
  const format =
    claim.number.decimals !== facts.indicator.decimals && claim.number.decimals <= 4
      ? { decimals: claim.number.decimals }
      : undefined;
  for (const computed of format === undefined ? [plain] : [plain, compute(facts, measure, format)]) {
    const found = agreement(words, facts.indicator, measure, computed);
    if (found === null || !isFigureQuery(query)) continue;
    const tag = printTag(computed === plain || format === undefined ? query : { ...query, format });
    const at = placeOf(one, { start: start + found.covers.start, end: start + found.covers.end });
    return {
      label: figureLabel(facts, measure),
      period: periodLabel(period, facts.indicator),
      edits: planLink(
        { tag, computed, facts },
        words.slice(found.covers.start, found.covers.end),
        at,
        document,
      ),
    };
  }
  return null;
}

function coverageOf(claims: readonly CheckedClaim[], numbers: number): ClaimCoverage {
  const own = claims.filter(({ kind }) => kind === 'number');
  const notCompared: Partial<Record<NotCompared, number>> = {};
  for (const { verdict } of own)
    if (verdict.is === 'not-compared') notCompared[verdict.why] = (notCompared[verdict.why] ?? 0) + 1;
  const compared = own.filter(({ verdict }) => verdict.is !== 'not-compared').length;
  return { numbers, claims: own.length, compared, notCompared };
}
