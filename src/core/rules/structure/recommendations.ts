import type { Paragraph, RuleInput, Section } from '../../model/index.ts';
import { withoutNumber } from '../../reports/index.ts';

export interface Recommendation {
  readonly paragraph: Paragraph;
  /** Without the number that an author typed before them. */
  readonly words: string;
  /** As Word shows it, or as it was typed: "2.1", "(a)"; null where it has none. */
  readonly number: string | null;
}

/** The section with what the committee is asked to decide; null where the type has none, or it says nothing yet. */
const recommendationSection = ({ report }: Pick<RuleInput, 'report'>): Section | null =>
  report.sections.find(({ id, state }) => id === 'recommendations' && state === 'filled') ?? null;

/**
 * What the committee is asked to decide, one for each paragraph with words in it. A line that only leads in ("The Committee
 * is asked to:") is none, and parts of one ("(a)", bullets) after a line that ends with a colon belong to it.
 */
export function recommendationsIn(input: Pick<RuleInput, 'document' | 'report'>): readonly Recommendation[] {
  const section = recommendationSection(input);
  if (section === null) return [];
  const found: Recommendation[] = [];
  let open = false;
  for (const block of input.document.blocks.slice(section.start, section.end)) {
    if (block.kind !== 'paragraph' || block.guidance.length > 0) continue;
    const words = withoutNumber(block.text).trim();
    if (!/\p{L}/u.test(words)) continue;
    const typed = block.text.slice(0, block.text.length - withoutNumber(block.text).length).trim();
    const number = block.number ?? (typed === '' ? null : typed);
    const part = open && (number === null || /^(?:\(?[a-z]{1,4}[).]|[•o▪–-])/iu.test(number));
    if (/:\s*$/.test(words)) {
      open = number !== null;
      if (number === null) continue;
    } else if (!part) open = false;
    if (!part) found.push({ paragraph: block, words, number });
  }
  return found;
}
