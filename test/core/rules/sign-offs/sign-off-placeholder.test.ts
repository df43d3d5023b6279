import { signOffPlaceholder } from '../../../../src/core/rules/sign-offs/sign-off-placeholder.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('sign-off-placeholder', () => {
  it('says nothing of names and of empty places', () => {
    expect(subjects(signOffPlaceholder, paper({ legal: '' }))).toEqual([]);
  });

  it('quotes what stands there until somebody signs', () => {
    expect(messages(signOffPlaceholder, paper({ legal: 'Awaiting comments' }))).toEqual([
      'Legal officer has not signed yet: it says only “Awaiting comments”. Add their name, or “Not applicable”.',
    ]);
  });

  it('finds guidance where a name should stand, in roles that are not required too', () => {
    expect(
      messages(signOffPlaceholder, paper({ legal: '{Name and date}', other: '{Name and date}' })),
    ).toEqual([
      'Legal officer still holds guidance instead of a name. Add their name, or “Not applicable”.',
      'Other(s) still holds guidance instead of a name. Add their name, or “Not applicable”.',
    ]);
  });
});
