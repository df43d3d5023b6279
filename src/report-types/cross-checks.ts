import type { LayoutPart, ReportType } from '../core/model/index.ts';

/** What a schema cannot say: ids used once, and only ids that are there. Each fault in a sentence with its JSON path. */
export function crossChecks(type: ReportType): readonly string[] {
  return [
    ...twice(
      '$.header',
      type.header.map((field) => field.id),
    ),
    ...twice(
      '$.sections',
      type.sections.map((section) => section.id),
    ),
    ...twice(
      '$.signOffs',
      type.signOffs.map((signOff) => signOff.role),
    ),
    ...twice(
      '$.records',
      type.records.map((record) => record.id),
    ),
    ...type.figures.flatMap(({ indicator, measure }, index) =>
      type.figures.findIndex((one) => one.indicator === indicator && one.measure === measure) < index
        ? [`$.figures[${String(index)}]: ${measure} of “${indicator}” is there twice.`]
        : [],
    ),
    ...type.header.flatMap((field, index) =>
      (field.kind === 'choice') === (field.options !== undefined)
        ? []
        : [`$.header[${String(index)}]: options belong to a choice, and a choice needs them.`],
    ),
    ...type.sections.flatMap((section, index) =>
      (section.required === 'conditional') === (section.condition !== undefined)
        ? []
        : [`$.sections[${String(index)}]: a condition belongs to a conditional section, which needs one.`],
    ),
    ...type.sections.flatMap((section, index) =>
      section.required === 'conditional' || section.when === undefined
        ? []
        : [`$.sections[${String(index)}]: “when” belongs to a conditional section.`],
    ),
    ...type.layout.flatMap((part, index) => partFaults(type, part, `$.layout[${String(index)}]`)),
  ];
}

function twice(path: string, ids: readonly string[]): string[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [`${path}[${String(index)}]: the id “${id}” is used twice.`] : [],
  );
}

function partFaults(type: ReportType, part: LayoutPart, path: string): string[] {
  const noField = (id: string, at: string): string[] =>
    type.header.some((field) => field.id === id) ? [] : [`${at}: there is no header field “${id}”.`];
  const noSection = (id: string, at: string): string[] =>
    type.sections.some((section) => section.id === id) ? [] : [`${at}: there is no section “${id}”.`];

  if (part.kind === 'line')
    return [...part.text.matchAll(/\{([^}]*)\}/g)].flatMap((match) =>
      noField(match[1] ?? '', `${path}.text`),
    );
  if (part.kind === 'appendix')
    return part.section === undefined ? [] : noSection(part.section, `${path}.section`);
  if (part.kind !== 'front-table') return [];
  return part.rows.flatMap((row, r) => {
    const at = `${path}.rows[${String(r)}]`;
    const spans = row.cells.reduce((sum, cell) => sum + cell.span, 0);
    return [
      ...(spans === 12
        ? []
        : [`${at}: the cells span ${String(spans)} columns, but the front table has twelve.`]),
      ...row.cells.flatMap((cell, c) => {
        const cellAt = `${at}.cells[${String(c)}]`;
        const options = type.header.find((field) => field.id === cell.option?.field)?.options;
        return [
          ...(cell.field === undefined ? [] : noField(cell.field, cellAt)),
          ...(cell.section === undefined ? [] : noSection(cell.section, cellAt)),
          ...(cell.option === undefined || options?.includes(cell.option.value)
            ? []
            : [`${cellAt}: “${cell.option.value}” is not an option of “${cell.option.field}”.`]),
        ];
      }),
    ];
  });
}
