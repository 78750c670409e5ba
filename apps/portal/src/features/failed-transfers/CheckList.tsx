import {
  Button,
  CheckboxesField,
  MutationForm,
  QueryPage,
  UserErrors,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childName } from "../../wording.js";
import { MergeableEntry } from "../merging/index.js";
import type { ChosenList } from "./ChooseList.js";
import { type ShownTransfer, TransferRow, TransferRows } from "./TransferRows.js";

const FailedTransferListQuery = graphql(
  `
    query FailedTransferList($input: FailedTransferListInput!) {
      failedTransferList(input: $input) { problem schoolYear canBeBroughtIn rows { ...TransferRow } }
    }
  `,
  [TransferRow],
);

const RecordFailedTransfers = graphql(
  `
    mutation RecordFailedTransfers($input: RecordFailedTransfersInput!) {
      recordFailedTransfers(input: $input) {
        results { place outcome enquiry { id reference } closeEntries { id reference ...MergeableEntry } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors, MergeableEntry],
);

/** Every child of the list with what would come of it, and the button that brings it in. */
export function CheckList(props: {
  list: ChosenList;
  back: { to: string; text: string };
  chooseAgain: () => void;
  onDone: (rows: readonly ShownTransfer[]) => void;
}) {
  const query = usePageQuery(FailedTransferListQuery, { input: props.list }, { isFresh: true });
  const rows = query.data?.failedTransferList.rows ?? [];
  const form = useMutationForm(RecordFailedTransfers, {
    payload: (data) => data.recordFailedTransfers,
    onDone: ({ results }) =>
      props.onDone(rows.map((row, index) => ({ ...row, ...results?.find(({ place }) => place === index + 1) }))),
  });
  return (
    <QueryPage title="Check the list" query={query} show={(data) => data.failedTransferList} back={props.back} isWide>
      {(checked) => (
        <>
          {checked.problem && <p className="govuk-error-message">{checked.problem}</p>}
          {checked.rows.length > 0 && <TransferRows rows={checked.rows} caption="Children of the list" />}
          {checked.canBeBroughtIn && (
            <MutationForm
              form={form}
              input={(values) => ({
                schoolYear: checked.schoolYear,
                children: checked.rows.map((row) => asChild(row, values.all("others"))),
              })}
            >
              <SomebodyElse rows={checked.rows} />
              <p className="govuk-body">
                A search is opened for each child marked “To be looked for”, for the school year {checked.schoolYear}.
              </p>
              <Button isBusy={form.isSending}>Bring in the list</Button>
            </MutationForm>
          )}
          {!checked.canBeBroughtIn && !checked.problem && (
            <p className="govuk-body">
              Correct the wrong rows in your list and check it again. Nothing was brought in.
            </p>
          )}
          <Button look="secondary" onClick={props.chooseAgain}>
            Choose another list
          </Button>
        </>
      )}
    </QueryPage>
  );
}

function SomebodyElse({ rows }: { rows: readonly ShownTransfer[] }) {
  const alike = rows.filter(({ outcome }) => outcome === "CLOSE_MATCH");
  if (alike.length === 0) return null;
  return (
    <CheckboxesField
      name="others"
      label="Who is somebody else than the child on the register?"
      hint="Look at the entry first. A child you do not tick is left out; nothing is opened."
      choices={alike.map((row) => ({
        value: String(row.rowNumber),
        text: childName(row),
        hint: `Row ${row.rowNumber}, like ${row.closeEntries.map(({ reference }) => reference).join(", ")}`,
      }))}
    />
  );
}

function asChild(row: ShownTransfer, others: readonly string[]) {
  const { firstName, lastName, dateOfBirth, upn, lastSchool, allocatedSchool } = row;
  const isNobodyElse = others.includes(String(row.rowNumber));
  return { firstName, lastName, dateOfBirth: dateOfBirth ?? "", upn, lastSchool, allocatedSchool, isNobodyElse };
}
