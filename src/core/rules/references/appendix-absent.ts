import type { Report, Rule } from '../../model/index.ts';
import { numberOf } from './appendix-unlisted.ts';

/** A listed appendix is part of the file, or a person makes sure that it is sent with it. */
export const appendixAbsent: Rule = {
  id: 'appendix-absent',
  title: 'Listed appendices are there',
  why: 'Members and the public cannot read an appendix that was never attached.',
  severity: 'warning',
  tags: ['structure'],
  source: 'The council’s report template',
  *check({ report }) {
    const there = new Set([...report.appendices.present.map(numberOf), ...ofSections(report)]);
    const said = new Set<string>();
    for (const mention of report.appendices.listed) {
      const number = numberOf(mention);
      if (there.has(number) || said.has(number)) continue;
      said.add(number);
      yield {
        // Appendices often travel as files of their own, which nobody can see from here.
        outcome: 'review',
        message: `Appendix ${mention.number} is listed but is not in this document. Add it under a heading “Appendix ${mention.number}”, or make sure that it is sent with the report.`,
        subject: `appendix-${number}`,
        location: mention.at,
        fixes: [],
      };
    }
  },
};

/** The implications appendix counts as present by its sections: in published papers its heading often has no number. */
function ofSections({ type, sections }: Report): readonly string[] {
  const there = sections.some((s) => s.spec.group === 'appendix' && s.state !== 'missing');
  return (type?.layout ?? []).flatMap((part) =>
    there && part.kind === 'appendix' ? [String(part.number)] : [],
  );
}
