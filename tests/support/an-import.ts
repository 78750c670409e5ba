import { readFileSync } from "node:fs";
import type { TestPerson, TestRegister } from "./register.js";

/** The register as officers keep it, of the demonstration. */
export const DEMO_FILE = new URL("../fixtures/imports/rome-register-2026-11.csv", import.meta.url);

export const RUN = `fragment Run on ImportRun { id version fileName state rowsRead rowsTotal headingRow
  headings { index heading field sample } uploadedBy { name }
  counts { new known unchanged closeMatch unreadable heldOut toBringIn }
  result { added changed unchanged heldOut actionsMade addressesToConfirm confirmedAt } }`;

export const ROWS = `query ($id: ID!, $kind: ImportRowKind, $first: Int, $after: String) { importRun(id: $id) { version state
  rows(kind: $kind, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    id rowNumber kind name settlement notes cells { heading value } problems { heading value message }
    changes { field label before after } matches { rowNumber name likeness why entry { id reference } cells { field label before after } } } } } }`;

const act = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) {
  importRun { ...Run } userErrors { code message field source } } } ${RUN}`;

export const MATCH = act("matchColumns", "MatchColumnsInput");
export const PREVIEW = act("previewImport", "PreviewImportInput");
export const CONFIRM = act("confirmImport", "ConfirmImportInput");
export const CANCEL = act("cancelImport", "CancelImportInput");
export const SETTLE = `mutation ($input: SettleImportRowInput!) { settleImportRow(input: $input) {
  importRow { id settlement changes { field label before after } } importRun { ...Run } userErrors { code message field source } } } ${RUN}`;

/** Sends a file as the upload form does, and gives the status and the answer. */
export async function sendFile(
  register: TestRegister,
  person: { cookie: string },
  name: string,
  bytes: Uint8Array | string,
  headers: Record<string, string> = { "x-requested-with": "register" },
): Promise<{ status: number; importId: string; message: string }> {
  const form = new FormData();
  form.append("file", new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)]), name);
  const response = await fetch(`${register.address}/uploads`, {
    method: "POST",
    headers: { cookie: person.cookie, ...headers },
    body: form,
  });
  const body = (await response.json()) as { importId?: string; message?: string };
  return { status: response.status, importId: body.importId ?? "", message: body.message ?? "" };
}

/** Uploads a file and has its rows checked with the columns as guessed. */
export async function anImport(
  register: TestRegister,
  person: TestPerson,
  file: string | Uint8Array = readFileSync(DEMO_FILE),
): Promise<any> {
  const { importId, message } = await sendFile(register, person, "register.csv", file);
  if (!importId) throw new Error(message);
  const { importRun } = await person.ask(`query ($id: ID!) { importRun(id: $id) { ...Run } } ${RUN}`, { id: importId });
  const columns = importRun.headings.map(({ index, field }: any) => ({ index, field }));
  const { matchColumns } = await person.ask(MATCH, { input: { importId, version: importRun.version, columns } });
  if (matchColumns.userErrors.length > 0) throw new Error(JSON.stringify(matchColumns.userErrors));
  return matchColumns.importRun;
}

/** Rows of an import. */
export async function rowsOf(person: TestPerson, id: string, kind: string | null = null): Promise<any[]> {
  const rows: any[] = [];
  let after: string | null = null;
  do {
    const page: any = (await person.ask(ROWS, { id, kind, first: 100, after })).importRun.rows;
    rows.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return rows;
}

/** Confirms an import as it stands. */
export async function confirmed(person: TestPerson, run: { id: string; version: number }): Promise<any> {
  return (await person.ask(CONFIRM, { input: { importId: run.id, version: run.version } })).confirmImport;
}
