import { contactIncomplete } from '../../../../src/core/rules/references/contact-incomplete.ts';
import { messages, subjects } from '../findings.ts';
import { paper, smallType } from '../paper.ts';

describe('contact-incomplete', () => {
  it.each([
    'A. Whitlock, 01632 960001',
    'Astrid Whitlock, Performance Manager Tel: 01632 960001',
    'Astrid Whitlock // astrid.whitlock@testshire.gov.uk',
    'Astrid Whitlock, (01632) 960 001, astrid.whitlock@testshire.gov.uk',
    'Mrs A B O’Neill +44 1632 960001',
    'Llŷr ap Dafydd, 01632 960001',
    'Maria de los Santos\\n01632 960001',
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

  describe('where a council wants a name, a telephone number and an e-mail address', () => {
    const wanted = ['name', 'telephone', 'e-mail'];
    const type = { ...smallType, rules: { 'contact-incomplete': { options: { wanted } } } };
    const said = (contact: string | null) => messages(contactIncomplete, paper({ contact }), { type });

    it('is content with all three', () => {
      expect(said('Astrid Whitlock, 01632 960001, astrid.whitlock@testshire.gov.uk')).toEqual([]);
    });

    it('says which of them is lacking', () => {
      expect(said('Astrid Whitlock, 01632 960001')).toEqual(['The contact has no e-mail address. Add it.']);
      expect(said('Astrid Whitlock, astrid@testshire.gov.uk')).toEqual([
        'The contact has no telephone number. Add it.',
      ]);
      expect(said('Astrid Whitlock')).toEqual([
        'The contact has no telephone number and no e-mail address. Add them.',
      ]);
      expect(said('01632 960001, astrid@testshire.gov.uk')).toEqual([
        'The contact does not name anybody. Add the name of the officer to ask.',
      ]);
    });

    it('asks for all of them where there is nothing', () => {
      expect(said('')).toEqual([
        'The contact is empty. Add a name, a telephone number and an e-mail address.',
      ]);
      expect(said(null)).toEqual([
        'The contact is missing. Add a row with a name, a telephone number and an e-mail address.',
      ]);
    });
  });
});
