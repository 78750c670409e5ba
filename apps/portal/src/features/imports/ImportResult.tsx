import { ButtonLink, FormattedDate, SummaryList, WarningText } from "../../design/index.js";
import { countOf } from "../../wording.js";
import { WhatToFix } from "./CheckRows.js";
import type { ImportRun } from "./import-query.js";

/** The fifth step: what was saved, what was held out, and what a person must still decide. */
export function ImportResult({ run, result }: { run: ImportRun; result: NonNullable<ImportRun["result"]> }) {
  return (
    <>
      <SummaryList
        rows={[
          { label: "Added to the register", value: countOf(result.added, "child", "children") },
          { label: "Changed", value: countOf(result.changed, "child", "children") },
          { label: "Nothing changed", value: countOf(result.unchanged, "child", "children") },
          { label: "Actions made", value: countOf(result.actionsMade, "action") },
          {
            label: "Held out",
            value: countOf(result.heldOut, "row"),
            note: result.heldOut > 0 ? <WhatToFix id={run.id} /> : undefined,
          },
          { label: "Confirmed", value: <FormattedDate at={result.confirmedAt} /> },
        ]}
      />
      {result.addressesToConfirm > 0 && (
        <WarningText>
          For {countOf(result.addressesToConfirm, "child", "children")} a note says that the address must not be shared.
          Decide on each child’s page whether it is protected. They are marked “Address” on the register.
        </WarningText>
      )}
      <ButtonLink to="/register">Go to the register</ButtonLink>
    </>
  );
}
