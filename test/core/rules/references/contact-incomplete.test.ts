import { contactIncomplete } from '../../../../src/core/rules/references/contact-incomplete.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('contact-incomplete', () => {
  it.each([
    'A. Whitlock, 01632 960001',
    'Astrid Whitlock, Performance Manager Tel: 01632 960001',
    'Astrid Whitlock // astrid.whitlock@testshire.gov.uk',
    'Astrid Whitlock, (01632) 960 001, astrid.whitlock@testshire.gov.uk',
    'Mrs A B O’Neill +44 1632 960001',
  ])('is content with a name and a way to reach it: %s', (contact) => {
    expect(subjects(contactIncomplete, paper({ contact }))).toEqual([]);
  });

  it('finds a name that cannot be reached', () => {
    expect(messages(contactIncomplete, paper({ contact: 'Astrid Whitlock, Performance Manager' }))).toEqual([
      'The contact has no telephone number or e-mail address. Add at least one of them.',
    ]);
  });

  it('finds a number that belongs to nobody', () => {
    expect(messages(contactIncomplete, paper({ contact: 'Tel: 01632 960001' }))).toEqual([
      'The contact does not name anybody. Add the name of the officer to ask.',
    ]);
  });

  it('finds a contact that is guidance, empty or missing', () => {
    expect(messages(contactIncomplete, paper({ contact: '{Who?}' }))[0]).toContain('its guidance');
    expect(messages(contactIncomplete, paper({ contact: '' }))[0]).toContain('is empty');
    expect(messages(contactIncomplete, paper({ contact: null }))[0]).toContain('is missing');
  });
});
