import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader, and a screen reader, finds in a PDF. */
export interface ReadPdf {
  pages: number;
  text: string;
  /** Kinds of the tags, in reading order, page by page. */
  tags: string[];
  isTagged: boolean;
  language: string | null;
  title: string | null;
}

interface Tag {
  role?: string;
  children?: Tag[];
}

/** Reads a PDF: its text and its tags in order. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const texts: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
    tags.push(...rolesOf((await page.getStructTree()) as Tag | null));
  }
  const isTagged = (await pdf.getMarkInfo())?.Marked === true;
  const read = { pages: pdf.numPages, text: texts.join("\n"), tags, isTagged };
  await task.destroy();
  return { ...read, language: facts.Language ?? null, title: facts.Title ?? null };
}

function rolesOf(tag: Tag | null): string[] {
  if (!tag) return [];
  return [...(tag.role ? [tag.role] : []), ...(tag.children ?? []).flatMap(rolesOf)];
}
