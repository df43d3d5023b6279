/** Words beside a number that tells no quantity, as parts of expressions. */

export const months =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  );

/** Words that nothing but the number of a place follows. */
export const places =
  'paragraph|para|section|clause|article|regulation|schedule|appendix|annex|table|figure|fig\\.?|chart|page|chapter|agenda item|item|recommendation|footnote|question|minute no\\.?|resolution|s\\.|para\\.|reg\\.|p\\.|ward|room|volume|no\\.|number|ref|reference|version|ext\\.?|extension'.split(
    '|',
  );

export const placesOfMany =
  'paragraphs|paras|sections|clauses|articles|regulations|schedules|appendices|annexes|tables|figures|charts|pages|chapters|items|recommendations|questions|ss\\.|paras\\.|pp\\.|regs\\.|wards|numbers|nos\\.'.split(
    '|',
  );

/** Words that are as likely to end a phrase ("in the last year 12 left"), unless a capital makes them a name. */
export const namedPlaces =
  'Year|Years|Quarter|Week|Day|Part|Parts|Stage|Stages|Phase|Phases|Tier|Tiers|Level|Levels|Band|Grade|Group|Option|Options|Priority|Objective|Action|Outcome|Step|Type|Category|Class|Zone|Lot|Unit|Block|Plot|Note|Route|Junction|Standard|Principle|Strand|Theme|Target|Goal|Measure|Indicator|Rule|Rules|Order|Article|Floor|Issue|Entry|List|Form|Channel|Scope|Division|Area|Key Stage|Grade|Case|Box|Flat|Windows|Minute|Microsoft|Agenda|Bus|Project|Region|Protocol|Title|Column|Row|Line'.split(
    '|',
  );
