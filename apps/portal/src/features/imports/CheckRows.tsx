import { Link, useSearchParams } from "react-router";
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Inset,
  MutationForm,
  Status,
  Tabs,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { countOf, IMPORT_ROW_KINDS } from "../../wording.js";
import { ImportRows } from "./ImportRows.js";
import { type ImportRun, importAddress } from "./import-query.js";

const CancelImport = graphql(
  `
    mutation CancelImport($input: CancelImportInput!) {
      cancelImport(input: $input) { importRun { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Kind = EnumOf<"ImportRowKind">;

function countsOf(run: ImportRun): { kind: Kind; count: number }[] {
  const { counts } = run;
  return [
    { kind: "UNREADABLE", count: counts.unreadable },
    { kind: "CLOSE_MATCH", count: counts.closeMatch },
    { kind: "NEW", count: counts.new },
    { kind: "KNOWN", count: counts.known },
    { kind: "UNCHANGED", count: counts.unchanged },
  ];
}

/** The third step: what would happen to every row, what to settle and what to fix. Nothing is saved yet. */
export function CheckRows({ run, reload }: { run: ImportRun; reload: () => void }) {
  const [params] = useSearchParams();
  const kinds = countsOf(run);
  const asked = kinds.find((one) => one.kind === params.get("kind")) ?? kinds.find((one) => one.count > 0);
  const kind = asked?.kind ?? "NEW";
  const tabs = kinds.map((one) => ({
    to: `?kind=${one.kind}`,
    text: `${IMPORT_ROW_KINDS[one.kind]} (${one.count})`,
    isCurrent: one.kind === kind,
  }));
  const { toBringIn, heldOut } = run.counts;
  return (
    <>
      <Status>
        {countOf(toBringIn, "row")} to bring in, {heldOut} held out
      </Status>
      <ButtonGroup>
        <ButtonLink to={importAddress(run.id, "confirm")}>Go on to confirm</ButtonLink>
        <Link className="govuk-link" to={importAddress(run.id, "columns")}>
          Match the columns again
        </Link>
        {heldOut > 0 && <WhatToFix id={run.id} />}
      </ButtonGroup>
      <Tabs label="Rows of the file" tabs={tabs} />
      <ImportRows importId={run.id} kind={kind} />
      <CancelForm run={run} reload={reload} />
    </>
  );
}

/** The held-out rows as a file, each with what to fix. */
export function WhatToFix({ id }: { id: string }) {
  const mayBringIn = useMayEnter("BRING_IN");
  if (!mayBringIn) return null;
  return (
    <a className="govuk-link" href={importAddress(id, "what-to-fix.csv")}>
      Download held-out rows with what to fix (CSV)
    </a>
  );
}

function CancelForm({ run, reload }: { run: ImportRun; reload: () => void }) {
  const done = useDone();
  const form = useMutationForm(CancelImport, {
    payload: (data) => data.cancelImport,
    onDone: () => done("/imports", "Import cancelled. Nothing was saved."),
    onConflict: reload,
  });
  return (
    <Inset>
      <p className="govuk-body">Nothing is saved to the register before you confirm.</p>
      <MutationForm form={form} input={() => ({ importId: run.id, version: run.version })} label="Cancel this import">
        <Button look="secondary" isBusy={form.isSending}>
          Cancel this import
        </Button>
      </MutationForm>
    </Inset>
  );
}
