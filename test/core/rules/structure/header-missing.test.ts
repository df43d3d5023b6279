import { headerMissing } from '../../../../src/core/rules/structure/header-missing.ts';
import { messages, subjects } from '../findings.ts';
import { paper } from '../paper.ts';

describe('header-missing', () => {
  it('says nothing of a complete header', () => {
    expect(subjects(headerMissing, paper())).toEqual([]);
  });

  it('finds fields that are missing, and fields that hold guidance', () => {
    expect(messages(headerMissing, paper({ title: '{Give a title}' }))).toEqual([
      'Title still holds its guidance. Fill it in.',
    ]);
    expect(messages(headerMissing, paper({ title: 'TBC' }))).toEqual(['Title says only “TBC”. Fill it in.']);
    expect(subjects(headerMissing, paper({ date: null }))).toEqual(['date']);
  });

  it('leaves fields alone that need not be filled in', () => {
    expect(subjects(headerMissing, paper({ wards: null }))).toEqual([]);
    expect(subjects(headerMissing, paper({ wards: '{Name the wards}' }))).toEqual([]);
  });
});
