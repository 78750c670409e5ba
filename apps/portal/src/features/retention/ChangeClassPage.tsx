import { useParams } from "react-router";
import {
  choicesOfWords,
  Inset,
  MutationForm,
  QueryPage,
  RadiosField,
  SaveOrCancel,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { KEEP_UNITS } from "../../wording.js";

const ChangeClassPageQuery = graphql(`
  query ChangeRetentionClassPage {
    retentionSchedule {
      id
      version
      signedAt
      viewerCanChange
      classes { class what amount unit untilAge inWords from }
    }
  }
`);

const ChangeClass = graphql(
  `
    mutation ChangeRetentionClass($input: ChangeRetentionClassInput!) {
      changeRetentionClass(input: $input) { schedule { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Sets how long one class is kept. */
export function ChangeClassPage() {
  const { name = "" } = useParams();
  const query = usePageQuery(ChangeClassPageQuery, {}, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(ChangeClass, {
    payload: (data) => data.changeRetentionClass,
    onDone: () => done("/retention", "The time is changed. The schedule must be signed again."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title="Change how long records are kept"
      query={query}
      show={({ retentionSchedule }) => {
        const row = retentionSchedule.classes.find((one) => one.class === name);
        return row && retentionSchedule.viewerCanChange ? { ...row, version: retentionSchedule.version } : null;
      }}
      back={{ to: "/retention", text: "Retention schedule" }}
    >
      {(row) => (
        <MutationForm
          form={form}
          input={(values) => ({
            class: row.class,
            version: row.version,
            amount: values.number("amount") ?? 0,
            unit: values.text("unit") as EnumOf<"KeepUnit">,
            untilAge: row.class === "RECORD" ? values.number("untilAge") : null,
          })}
          conflict={{ keepTheirsTo: "/retention", lines: () => [{ label: row.what, theirs: row.inWords, yours: "" }] }}
        >
          <Inset>
            {row.what}. Now kept for {row.inWords}, counted from {row.from}.
          </Inset>
          <TextField name="amount" label="How long" defaultValue={String(row.amount)} isNumber width={4} />
          <RadiosField name="unit" label="In" choices={choicesOfWords(KEEP_UNITS)} defaultValue={row.unit} />
          {row.class === "RECORD" && (
            <TextField
              name="untilAge"
              label="Never before the child is this old"
              hint="Years. Leave it empty where no birthday counts"
              defaultValue={row.untilAge === null ? "" : String(row.untilAge)}
              isNumber
              width={4}
            />
          )}
          <SaveOrCancel text="Save the time" isBusy={form.isSending} cancelTo="/retention" />
        </MutationForm>
      )}
    </QueryPage>
  );
}
