// The house styles by their names in the documents of the United Nations: cover, headings, text, notes.
import { AlignmentType, type IStylesOptions } from 'docx';

type Paragraph = NonNullable<IStylesOptions['paragraphStyles']>[number];

/** Half points. */
const TEXT = 20;
const LEFT = 1267;

const style = (id: string, name: string, size: number, run: object = {}, paragraph: object = {}): Paragraph => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size, ...run },
  paragraph: { spacing: { after: 120 }, ...paragraph },
});

const heading = (
  id: string,
  name: string,
  size: number,
  outlineLevel: number,
  run: object = { bold: true },
): Paragraph => ({
  ...style(id, name, size, run, {
    keepNext: true,
    keepLines: true,
    outlineLevel,
    spacing: { before: 240, after: 120 },
  }),
  next: 'SingleTxt',
});

/** Heading styles by depth, the deepest last. */
export const HEADINGS: readonly string[] = ['HCh', 'H1', 'H23', 'H4', 'H56'];

export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: 'Times New Roman', size: TEXT } },
    footnoteText: { run: { size: 17 }, paragraph: { indent: { left: 475, hanging: 475 } } },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [
    heading('HCh', '_ H _Ch', 28, 0),
    heading('H1', '_ H_1', 24, 1),
    heading('H23', '_ H_2/3', TEXT, 2),
    heading('H4', '_ H_4', TEXT, 3, {}),
    heading('H56', '_ H_5/6', TEXT, 4, {}),
    style('TitleHCH', 'Title_H_CH', 28, { bold: true }, { keepNext: true, spacing: { before: 360, after: 240 } }),
    style(
      'SingleTxt',
      '__Single Txt',
      TEXT,
      {},
      { alignment: AlignmentType.BOTH, indent: { left: LEFT, right: LEFT } },
    ),
    style('XLarge', 'XLarge', 40, { bold: true }, { spacing: { after: 0 } }),
    style('Distribution', 'Distribution', TEXT, {}, { spacing: { after: 0 } }),
    style('Session', 'Session', TEXT, { bold: true }, { keepNext: true }),
    style('AgendaItemNormal', 'Agenda_Item_Normal', TEXT, {}, { spacing: { after: 0 } }),
    style('AgendaTitleH2', 'Agenda_Title_H2', TEXT, { bold: true }, { indent: { right: 3600 } }),
    style('Sponsors', 'Sponsors', TEXT, { bold: true }, { spacing: { before: 240, after: 240 } }),
  ],
};

/** Left edge of the text and of points below it, in twentieths of a point. */
export const indentOf = (depth: number): number => LEFT + 475 * Math.min(depth, 10);
