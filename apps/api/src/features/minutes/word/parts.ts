import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** What stands on every page that leaves the register. */
const MARKING = "OFFICIAL-SENSITIVE";

/** What a Word document is made of: paragraphs and tables. */
export type Part = Paragraph | Table;

const FONT = "Arial";

/** A heading by its level, in Word's own heading styles, so that Word shows an outline. */
export function heading(level: 1 | 2 | 3, text: string): Paragraph {
  const styles = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({ text, heading: styles[level], keepNext: true });
}

/** A paragraph; every further line begins below the one before. */
export function paragraph(lines: readonly string[], words: { isItalic?: boolean } = {}): Paragraph {
  const children = lines.map(
    (text, index) => new TextRun({ text, italics: words.isItalic === true, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return new Paragraph({ children, spacing: { after: 160 } });
}

/** A list with bullets. */
export function bullets(items: readonly string[]): Paragraph[] {
  return items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
}

/** A table over the whole width; its first row holds the headings and is repeated on every page. */
export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(index === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: cells.map((text) => cell(text, index === 0)),
        }),
    ),
  });
}

function cell(text: string, isHeading: boolean): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "808080" };
  return new TableCell({
    children: [new Paragraph({ children: [new TextRun({ text, bold: isHeading })] })],
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: { top: line, bottom: line, left: line, right: line },
  });
}

/** A whole document: marking above, notice and page number below every page. The title holds no child's name. */
export async function wordOf(words: {
  title: string;
  notice: readonly string[];
  parts: readonly Part[];
}): Promise<Buffer> {
  const section: ISectionOptions = {
    properties: {
      page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
    },
    headers: { default: new Header({ children: [small([MARKING], AlignmentType.CENTER, true)] }) },
    footers: {
      default: new Footer({
        children: [
          ...words.notice.map((line) => small([line], AlignmentType.LEFT)),
          small(["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES], AlignmentType.RIGHT),
        ],
      }),
    },
    children: [...words.parts],
  };
  return await Packer.toBuffer(
    new Document({ title: words.title, creator: "The register", styles: STYLES, sections: [section] }),
  );
}

function small(
  children: readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  bold = false,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ children: [...children], size: 16, bold })] });
}

const headingStyle = (size: number) => ({
  run: { font: FONT, size, bold: true, color: "0B0C0C" },
  paragraph: { spacing: { before: 280, after: 120 } },
});

const STYLES = {
  default: {
    document: { run: { font: FONT, size: 22, language: { value: "en-GB" } } },
    heading1: headingStyle(36),
    heading2: headingStyle(28),
    heading3: headingStyle(24),
  },
};
