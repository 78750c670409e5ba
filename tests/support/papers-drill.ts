import { writeFileSync } from "node:fs";
import { chromiumEngine } from "@rome/api/platform/pdf/pdf-engine";
import type { ArrangedEntry } from "./a-child.js";
import { clearPanel } from "./a-meeting.js";
import { aFullChild, aPanelBefore, circulated, fetchAs, papersOf } from "./a-paper.js";
import { readPdf } from "./a-pdf.js";
import { watchMemory } from "./memory.js";
import type { TestPerson, TestRegister } from "./register.js";

/** What making the papers of one meeting cost, and what came of it. */
export interface PapersDrill {
  children: number;
  readers: number;
  circulateSeconds: number;
  pageSeconds: number;
  secondsPerPdf: number;
  allSeconds: number;
  nodePeakMegabytes: number;
  browserPeakMegabytes: number;
  pages: number;
  kilobytes: number;
  tags: number;
  isTagged: boolean;
  hasEqualTextAndTagsWhenMadeAgain: boolean;
}

/** Circulates a meeting of so many full children, makes its papers for every seat, and makes them a second time. */
export async function drillPapers(register: TestRegister, bea: TestPerson, children: number): Promise<PapersDrill> {
  await clearPanel(register);
  const entries: ArrangedEntry[] = [];
  for (let number = 0; number < children; number += 1) entries.push(await aFullChild(register, number));
  await aPanelBefore(register, entries);
  register.parts.pdf = chromiumEngine();
  const began = performance.now();
  const meeting = await circulated(register, bea, entries);
  const circulateSeconds = secondsSince(began);
  const stop = watchMemory();
  const building = performance.now();
  const print = register.parts.pdf.print;
  let firstPdf = 0;
  register.parts.pdf.print = async (page) => {
    firstPdf ||= secondsSince(building);
    return await print(page);
  };
  await register.job("papers");
  const allSeconds = secondsSince(building);
  const peak = stop();
  const [paper] = await papersOf(bea, meeting);
  if (paper?.state !== "READY") throw new Error(`The papers are ${paper?.state}`);
  const { body } = await fetchAs(register, bea, `/papers/${paper.id}.pdf`);
  if (process.env.KEEP_PDF) writeFileSync(`${process.env.KEEP_PDF}-${children}.pdf`, body);
  const first = await readPdf(body);
  await register.sql(
    "UPDATE meeting_paper_copy SET state = 'WAITING', content = NULL WHERE mark LIKE 'Bea Lindqvist%'",
  );
  await register.job("papers");
  const again = await readPdf((await fetchAs(register, bea, `/papers/${paper.id}.pdf`)).body);
  return {
    children,
    readers: paper.copies.length,
    circulateSeconds,
    pageSeconds: firstPdf,
    secondsPerPdf: rounded((allSeconds - firstPdf) / paper.copies.length),
    allSeconds,
    nodePeakMegabytes: peak.node,
    browserPeakMegabytes: peak.browser,
    pages: first.pages,
    kilobytes: Math.round(body.length / 1024),
    tags: first.tags.length,
    isTagged: first.isTagged,
    hasEqualTextAndTagsWhenMadeAgain: JSON.stringify(first) === JSON.stringify(again),
  };
}

function secondsSince(began: number): number {
  return rounded((performance.now() - began) / 1000);
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
