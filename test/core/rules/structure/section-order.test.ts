import { sectionOrder } from '../../../../src/core/rules/structure/section-order.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';
import { outline } from '../../../support/outline.ts';

const body = (...titles: readonly string[]) =>
  outline(titles.map((title) => `# ${title}\n1.1 Some words about it.`).join('\n'), { title: 'A title' });

describe('section-order', () => {
  it('says nothing of sections in order, some of them missing', () => {
    expect(subjects(sectionOrder, paper())).toEqual([]);
    expect(subjects(sectionOrder, body('SUMMARY', 'OTHER OPTIONS CONSIDERED', 'Risk Management'))).toEqual(
      [],
    );
  });

  it('calls as few sections as possible out of order, and says where they go', () => {
    expect(
      messages(
        sectionOrder,
        body('OTHER OPTIONS CONSIDERED', 'SUMMARY', 'REASONS FOR RECOMMENDATION', 'Risk Management'),
      ),
    ).toEqual([
      'Other options considered is out of order. Move it so that it comes after Reasons for recommendation.',
    ]);
  });

  it('says what comes after a section that belongs first', () => {
    expect(
      messages(sectionOrder, body('REASONS FOR RECOMMENDATION', 'OTHER OPTIONS CONSIDERED', 'SUMMARY')),
    ).toEqual(['Summary is out of order. Move it so that it comes before Reasons for recommendation.']);
  });
});
