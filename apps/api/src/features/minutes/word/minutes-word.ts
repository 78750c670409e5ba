import { dayInWords, MinutesState, todayInLondon } from "@rome/procedure";
import { type Block, blocksOf, MinutesBlockKind } from "../blocks.js";
import type { MinutesCorrection, MinutesSection } from "../minutes.entities.js";
import { type HeldMinutes, textOf } from "../minutes.reading.js";
import { bullets, heading, type Part, paragraph, table, wordOf } from "./parts.js";

/** Minutes as they go into Word, with the names of those who acted. */
export interface MinutesPaper {
  title: string;
  notice: readonly string[];
  minutes: HeldMinutes;
  sections: readonly MinutesSection[];
  corrections: readonly MinutesCorrection[];
  nameOf(personId: string | null): string;
}

/** The minutes of a meeting in Word: the same sections, headings and tables as on the page, with every correction. */
export async function minutesWord(paper: MinutesPaper): Promise<Buffer> {
  const parts: Part[] = [heading(1, paper.title), paragraph(standing(paper), { isItalic: true })];
  let part: string | null = null;
  for (const section of paper.sections) {
    if (section.part !== null && section.part !== part) parts.push(heading(2, section.part));
    part = section.part;
    parts.push(heading(section.part === null ? 2 : 3, section.heading));
    parts.push(...blocksOf(textOf(section)).flatMap(partsOf));
    const corrections = paper.corrections.filter(({ sectionId }) => sectionId === section.id);
    parts.push(...corrections.map((one) => paragraph(correctionWords(one, paper), { isItalic: true })));
  }
  return await wordOf({ title: paper.title, notice: paper.notice, parts });
}

/** How far the minutes are: a draft says so, what is published says who approved it and its fingerprint. */
function standing({ minutes, nameOf }: MinutesPaper): string[] {
  const { state, approvedBy, approvedAt, publishedBy, publishedAt, hash } = minutes;
  if (state === MinutesState.DRAFT) return ["Draft, not approved by the chair."];
  const approved = `Approved by ${nameOf(approvedBy)} on ${dayOf(approvedAt)}.`;
  if (state === MinutesState.APPROVED) return [approved, "Not published yet."];
  return [
    approved,
    `Published by ${nameOf(publishedBy)} on ${dayOf(publishedAt)}.`,
    `Fingerprint of the text: ${hash}`,
  ];
}

function correctionWords({ madeBy, madeAt, text, reason }: MinutesCorrection, paper: MinutesPaper): string[] {
  return [`Correction by ${paper.nameOf(madeBy)} on ${dayOf(madeAt)}: ${text}`, `Why: ${reason}`];
}

function dayOf(at: Date | null): string {
  return at ? dayInWords(todayInLondon(at.getTime())) : "a day not recorded";
}

function partsOf(block: Block): Part[] {
  if (block.kind === MinutesBlockKind.TABLE) return [table(block.rows), paragraph([])];
  return block.kind === MinutesBlockKind.LIST ? bullets(block.lines) : [paragraph(block.lines)];
}
