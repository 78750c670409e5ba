import { useParams } from "react-router";
import {
  ConfirmForm,
  QueryPage,
  SummaryList,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
  WarningText,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { ImportPageQuery, type ImportRun, importAddress } from "./import-query.js";

const ConfirmImport = graphql(
  `
    mutation ConfirmImport($input: ConfirmImportInput!) {
      confirmImport(input: $input) { importRun { id version state result { added changed } } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The fourth step: the last look; all of it is saved, or nothing. */
export function ConfirmImportPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(ImportPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Bring in the rows"
      query={query}
      show={(data) => data.importRun}
      back={{ to: importAddress(id), text: "Check the rows" }}
      caption={() => "Step 4 of 5: confirm"}
    >
      {(run) =>
        run.state === "CHECK_ROWS" ? (
          <Confirm run={run} reload={query.retry} />
        ) : (
          <p className="govuk-body">This import is not waiting to be confirmed.</p>
        )
      }
    </QueryPage>
  );
}

function Confirm({ run, reload }: { run: ImportRun; reload: () => void }) {
  const { counts } = run;
  const done = useDone();
  const form = useMutationForm(ConfirmImport, {
    payload: (data) => data.confirmImport,
    onDone: () => done(importAddress(run.id), "The rows have been brought in."),
    onConflict: reload,
  });
  return (
    <ConfirmForm
      form={form}
      input={() => ({ importId: run.id, version: run.version })}
      button={`Bring in ${countOf(counts.toBringIn, "row")}${counts.heldOut > 0 ? `, hold out ${counts.heldOut}` : ""}`}
      cancelTo={importAddress(run.id)}
    >
      <SummaryList
        rows={[
          { label: "New children", value: String(counts.new) },
          { label: "Already here, with changes", value: String(counts.known) },
          { label: "Already here, nothing changes", value: String(counts.unchanged) },
          { label: "Close matches", value: String(counts.closeMatch) },
          { label: "Cannot be read", value: String(counts.unreadable) },
          {
            label: "Held out",
            value: String(counts.heldOut),
            note: "Rows that cannot be read or are not settled. You can download them with what to fix.",
          },
        ]}
      />
      <WarningText>
        All of it is saved, or nothing. Addresses that a note marks as not to be shared stay out of every list until a
        person has decided.
      </WarningText>
    </ConfirmForm>
  );
}
