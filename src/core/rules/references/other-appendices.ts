import type { AppendixMention, ReportDocument } from '../../model/index.ts';

/** "Appendix 2 to the Local Plan", "Appendix A of the agreement", "Appendix C (of the guidance)". */
const elsewhere =
  /^[\s(),]*(?:of|to|in|from)\s+(?!(?:this|the)\s+(?:report|paper)\b)(?:the|that|our|its|a|an|his|her|their|\p{Lu})/u;

/** The appendix that is named is another document’s. */
export function isAnothers({ blocks }: ReportDocument, { at }: AppendixMention): boolean {
  const paragraph = blocks[at.block ?? -1];
  return paragraph?.kind === 'paragraph' && elsewhere.test(paragraph.text.slice(at.end));
}
