import { BACKUP_KEPT_DAYS, keptInWords, PROPOSED_SCHEDULE, RetentionClass } from "@rome/procedure";
import { columnsOfTable, DATA_MAP } from "./data-map.js";
import { CLASS_WORDS, type ColumnClass, type MappedTable } from "./mapped-table.js";
import { RECIPIENTS } from "./recipients.js";
import { RISKS } from "./risks.js";
import { throughTable } from "./tables-of-child.js";

/** How long what stands on no schedule is kept. */
const KEPT_BESIDE: Partial<Record<RetentionClass, string>> = {
  [RetentionClass.EXPORTS]: "Not kept: a file is made when it is asked for and is gone once it is sent.",
  [RetentionClass.MAIL_WORDS]:
    "90 days after the mail went, unless the council sets another number; that it went stays.",
  [RetentionClass.TRAIL]: "For good. What an act changed is deleted with the child's record; that it was done stays.",
  [RetentionClass.STAFF]: "As long as the person works with the register; who decided what stays with the decision.",
  [RetentionClass.SETTINGS]: "As long as the authority keeps its register. About no child.",
};

/** What an officer pastes into a data protection impact assessment, in Markdown. */
export function dataProtectionPage(): string {
  return [
    "# Data protection",
    "",
    "What a data protection impact assessment asks for. `pnpm map` writes this page from the data map by which the register",
    "brings a copy together and disposes of a record (`apps/api/src/platform/data-map`); a test fails while a table, a column",
    "or a test it names is missing. It describes the software. Purpose, lawful basis and consultation are the council's to write.",
    "",
    ...inShort(),
    ...classes(),
    ...tables(),
    ...whoSees(),
    ...recipients(),
    ...retention(),
    ...rights(),
    ...risks(),
    "",
  ].join("\n");
}

function inShort(): string[] {
  const all = Object.values(DATA_MAP);
  const aboutChild = all.filter(({ leads }, at) => leads !== undefined || Object.keys(DATA_MAP)[at] === "child");
  const sensitive = all.flatMap(columnsOfTable).filter((column) => column.class === "SENSITIVE");
  return [
    "## In short",
    "",
    "- **Whose data:** children missing education or at risk of it, their families, and the staff who work on it.",
    `- **Where:** ${all.length} tables of one PostgreSQL database, ${aboutChild.length} of which lead to a child; ${sensitive.length} columns are sensitive.`,
    "- **Not held:** no photograph, no location track, no automated decision about a child, nothing sent to a third party by itself.",
    "- **Separate:** every row belongs to one authority; the application and the database each refuse another's.",
    "",
  ];
}

function classes(): string[] {
  const rows = (Object.entries(CLASS_WORDS) as [ColumnClass, string][]).map(
    ([name, words]) => `| ${name} | ${words} |`,
  );
  return ["## Classes of data", "", "| Class | What it is |", "| --- | --- |", ...rows, ""];
}

function tables(): string[] {
  const line = ([name, table]: [string, MappedTable]) => {
    const cells = [`\`${name}\``, table.holds, columnsInWords(table), wayToChild(name, table), table.keeps];
    return `| ${cells.join(" | ")} |`;
  };
  const head = [
    "| Table | What it holds | Columns by class | Leads to a child by | Kept as |",
    "| --- | --- | --- | --- | --- |",
  ];
  return [
    "## Data map",
    "",
    "Keys and counters are left out. Every table has an `id` and the `authority_id` it belongs to.",
    "",
    ...head,
    ...Object.entries(DATA_MAP).map(line),
    "",
  ];
}

function columnsInWords(table: MappedTable): string {
  const columns = columnsOfTable(table).filter((column) => column.class !== "NONE");
  const kinds = [...new Set(columns.map((column) => column.class))];
  const named = (kind: ColumnClass) => columns.filter((column) => column.class === kind).map(({ name }) => name);
  return kinds.map((kind) => `${kind}: ${named(kind).join(", ")}`).join("; ");
}

function wayToChild(name: string, { leads = [] }: MappedTable): string {
  if (name === "child") return "itself";
  return [
    ...new Set(leads.map((lead) => (lead.kind === "SHARED" ? `rows of ${throughTable(lead)}` : lead.column))),
  ].join(", ");
}

function whoSees(): string[] {
  return [
    "## Who sees what",
    "",
    "[Who may do what](permissions.md) lists every act by role. In short: staff of a service see whether a child is known;",
    "officers and the front door see the register's line and the cases that are theirs; the panel sees the case; sensitive details are",
    "hidden until revealed with a reason; a school sees its own children and what it was told; reports are figures with small",
    "numbers hidden; a system administrator, an auditor and a data protection officer see no child's page. A restricted record is",
    "open to named people only, and somebody with a tie to a child does not see the record, whatever their role.",
    "",
  ];
}

function recipients(): string[] {
  const rows = RECIPIENTS.map(({ who, what, how }) => `| ${who} | ${what} | ${how} |`);
  return ["## Recipients", "", "| Who | What they get | How it is bound |", "| --- | --- | --- |", ...rows, ""];
}

function retention(): string[] {
  const scheduled = Object.entries(PROPOSED_SCHEDULE).map(
    ([name, row]) => `| ${name} | ${row.what} | ${keptInWords(row)}, from ${row.from} | ${row.decision} |`,
  );
  const beside = Object.entries(KEPT_BESIDE).map(([name, words]) => `| ${name} | | ${words} | |`);
  return [
    "## Retention",
    "",
    "Times are proposed by the register and set by the authority. Nothing is disposed of before the data protection officer has",
    "signed the schedule, and a change takes the signature away. A child's record is only listed; business support proposes, the",
    "strategic lead and the data protection officer approve, and a hold beats every rule. A restricted record is listed for those",
    `alone who may see it. A disposal is complete when the last backup is gone, ${BACKUP_KEPT_DAYS} days later: set the rotation of backups to that.`,
    "",
    "| Class | What | Kept | Why |",
    "| --- | --- | --- | --- |",
    ...scheduled,
    ...beside,
    "",
  ];
}

function rights(): string[] {
  return [
    "## Rights of the people in it",
    "",
    "- **Access:** a request has a clock of one month, a hold on disposal, and a bundle of every table above that leads to the child,",
    "  with a decision for each item and a release by the officer named for it.",
    "- **Rectification:** a correction keeps what stood before; what is disputed says so wherever it shows.",
    "- **Erasure:** by disposal under the signed schedule, with a certificate; nobody deletes a record alone.",
    "- **Who looked:** every look at a child's page leaves an event, which the chair, the auditor and the data protection officer read.",
    "",
  ];
}

function risks(): string[] {
  const rows = RISKS.map(({ id, risk, promise, tests }) => {
    const shown = tests.map((test) => `\`${test}\``).join(", ");
    return `| ${id} | ${risk} | ${promise} | ${shown || "not shown yet"} |`;
  });
  return [
    "## Risks, and the test that covers each",
    "",
    "| | Risk | What the register promises | Test |",
    "| --- | --- | --- | --- |",
    ...rows,
  ];
}
