import { appendixAbsent } from '../../../../src/core/rules/references/appendix-absent.ts';
import { findings, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('appendix-absent', () => {
  it('says nothing where every listed appendix is in the document', () => {
    expect(subjects(appendixAbsent, paper())).toEqual([]);
  });

  it('asks a person to look where a listed appendix is not in the document', () => {
    const appendices = 'Appendix 1 – Implications // Appendix 2 – Action plan';
    expect(findings(appendixAbsent, paper({ appendices }))).toMatchObject([
      { subject: 'appendix-2', outcome: 'review', severity: 'warning' },
    ]);
  });

  it('knows the implications by their sections, whatever their heading is called', () => {
    const unnumbered = paper().replace('>>> Appendix 1\n', '');
    expect(subjects(appendixAbsent, unnumbered)).toEqual([]);
  });
});
