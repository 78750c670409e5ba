import { dayInWords } from "@rome/procedure";
import type { SheetAction } from "../read-sheet.js";
import { heading, type Part, paragraph, table, wordOf } from "./parts.js";

/** The action sheet of a meeting in Word: the actions of each service in a table, by the day they are due. */
export async function sheetWord(paper: {
  title: string;
  notice: readonly string[];
  actions: readonly SheetAction[];
}): Promise<Buffer> {
  const parts: Part[] = [heading(1, paper.title)];
  if (paper.actions.length === 0) parts.push(paragraph(["No action for you was agreed at this meeting."]));
  for (const [service, actions] of Map.groupBy(paper.actions, (action) => action.service)) {
    parts.push(heading(2, service), table([HEADINGS, ...actions.map(rowOf)]), paragraph([]));
  }
  return await wordOf({ title: paper.title, notice: paper.notice, parts });
}

const HEADINGS = ["Child", "Action", "Who", "Due"];

function rowOf(action: SheetAction): string[] {
  return [
    `${action.reference} ${action.lastName.toUpperCase()}, ${action.firstName}`,
    action.text,
    action.person ?? "The service",
    action.dueOn ? dayInWords(action.dueOn) : "No day",
  ];
}
