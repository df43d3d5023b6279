import { headingFor } from '../../src/apps/checked/meeting-heading.ts';

const paper = (committee: string, meeting: string | null) => ({ checked: { committee, meeting } });
const cabinet = paper('Cabinet', '2026-01-20');
const unread = { checked: null };

describe('the heading of the page for a meeting', () => {
  it('names the committee and the day that every paper gives', () => {
    expect(headingFor([cabinet, cabinet])).toBe('Papers for Cabinet, 20 January 2026');
  });

  it('says how many papers do not give them, or could not be read', () => {
    expect(headingFor([cabinet, paper('', '2026-01-20')])).toBe(
      'Papers for Cabinet, 20 January 2026, and 1 other',
    );
    expect(headingFor([cabinet, paper('Cabinet', null), unread])).toBe(
      'Papers for Cabinet, 20 January 2026, and 2 others',
    );
  });

  it('takes a committee in capitals for the same', () => {
    expect(headingFor([cabinet, paper('CABINET', '2026-01-20')])).toBe('Papers for Cabinet, 20 January 2026');
  });

  it('counts the meetings of one committee', () => {
    expect(headingFor([cabinet, paper('Cabinet', '2026-02-17')])).toBe(
      'Papers for Cabinet, 2 meetings from 20 January 2026 to 17 February 2026',
    );
    expect(headingFor([paper('Cabinet', null)])).toBe('Papers for Cabinet');
  });

  it('gives the days alone where the papers are for several committees', () => {
    expect(headingFor([cabinet, paper('Audit Committee', '2026-01-20')])).toBe(
      'Papers for meetings on 20 January 2026',
    );
    expect(headingFor([cabinet, paper('Audit Committee', '2026-02-17'), unread])).toBe(
      'Papers for meetings from 20 January 2026 to 17 February 2026, and 1 other',
    );
  });

  it('does not guess at what no paper says', () => {
    expect(headingFor([paper('', '2026-01-20')])).toBe('Papers for a meeting on 20 January 2026');
    expect(headingFor([paper('', null), unread])).toBe('Papers');
    expect(headingFor([paper('Cabinet', null), paper('', '2026-01-20')])).toBe('Papers');
  });
});
