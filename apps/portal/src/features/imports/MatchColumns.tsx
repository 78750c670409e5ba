import { useNavigate } from "react-router";
import { Button, MutationForm, SelectField, UserErrors, useMutationForm } from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { type ImportField, type ImportRun, importAddress } from "./import-query.js";

const MatchColumnsMutation = graphql(
  `
    mutation MatchColumns($input: MatchColumnsInput!) {
      matchColumns(input: $input) { importRun { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The second step: what each column of the file holds; guessed, and remembered for the next file. */
export function MatchColumns({
  run,
  fields,
  reload,
}: {
  run: ImportRun;
  fields: readonly ImportField[];
  reload: () => void;
}) {
  const navigate = useNavigate();
  const form = useMutationForm(MatchColumnsMutation, {
    payload: (data) => data.matchColumns,
    onDone: () => {
      reload();
      void navigate(importAddress(run.id), { replace: true });
    },
    onConflict: reload,
  });
  const choices = fields.map((field) => ({
    value: field.code,
    text: field.required ? `${field.label} (needed)` : field.label,
  }));
  return (
    <MutationForm
      form={form}
      input={(values) => ({
        importId: run.id,
        version: run.version,
        columns: run.headings.map((heading) => ({
          index: heading.index,
          field: values.optional(`column-${heading.index}`),
        })),
      })}
      conflict={{ keepTheirsTo: importAddress(run.id), lines: () => [] }}
    >
      <p className="govuk-body">
        {run.headingRow !== null && `The headings were found in row ${run.headingRow}. `}Say what each column holds.
        What you choose is remembered for the next file.
      </p>
      <div className="app-grid">
        {run.headings.map((heading) => (
          <SelectField
            key={heading.index}
            name={`column-${heading.index}`}
            label={heading.heading || `Column ${heading.index + 1}, without a heading`}
            hint={heading.sample.length > 0 ? `For example: ${heading.sample.slice(0, 3).join(" · ")}` : "Empty column"}
            choices={choices}
            empty="Do not bring in"
            defaultValue={heading.field}
          />
        ))}
      </div>
      <Button isBusy={form.isSending}>Check the rows</Button>
    </MutationForm>
  );
}
