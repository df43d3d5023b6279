/** Words that a number names a thing with, and counts nothing: "paragraph 4", "category 1 hazards", "Scope 3 emissions". */
export const numberedThings = [
  // Of a document or a law.
  'annex(?:es)?|append(?:ix|ices)|articles?|chapters?|charts?|clauses?|conditions?|figures?|items?|nos?|numbers?|pages?',
  'paragraphs?|paras?|parts?|pp?|recommendations?|refs?|regulations?|rules?|schedules?|sections?|tables?|versions?',
  // Of a plan.
  'aims?|goals?|objectives?|options?|outcomes?|phases?|pillars?|polic(?:y|ies)|principles?|priorit(?:y|ies)',
  'questions?|rounds?|scope|stages?|standards?|steps?|strands?|themes?|tranches?|waves?|workstreams?',
  // Of a scale.
  'bands?|categor(?:y|ies)|class(?:es)?|grades?|keys?|levels?|tiers?|types?',
  // Of a place.
  'areas?|blocks?|flats?|gates?|junctions?|lots?|platforms?|plots?|rooms?|sites?|units?|wards?|zones?',
].join('|');
