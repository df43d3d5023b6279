import { isFigureTag } from '../../figures/index.ts';
import type { Rule } from '../../model/index.ts';
import { evidenceTag, evidenceTitle } from '../../reports/evidence-content.ts';

/** The evidence at the end of the report was drawn up for figures that have been refreshed or put in since. */
export const evidenceOutdated: Rule = {
  id: 'evidence-outdated',
  title: 'The evidence is that of the figures in the report',
  why: 'The appendix is where a reader finds what a figure rests on. Old values there contradict the report.',
  severity: 'warning',
  tags: ['figures'],
  source: 'Code of Practice for Statistics, V1: clear and traceable',
  *check({ document, figures }) {
    const control = document.controls.find(({ tag }) => tag === evidenceTag);
    if (control === undefined) return;
    const evidence = document.blocks
      .slice(control.first, control.last + 1)
      .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
      .join('\n');
    const behind = figures.filter(
      ({ tag, written }) =>
        isFigureTag(tag) && written !== null && !evidence.includes(written.hash.slice(0, 12)),
    );
    const count = new Set(behind.map(({ tag }) => tag)).size;
    if (count === 0) return;
    yield {
      outcome: 'fail',
      message: `The appendix “${evidenceTitle}” does not have ${count === 1 ? 'a figure' : `${String(count)} figures`} of the report as ${count === 1 ? 'it is' : 'they are'} now. Delete the appendix, then put it in again.`,
      subject: evidenceTag,
      location: control.at,
      fixes: [],
    };
  },
};
