import {
  ConfirmForm,
  RadiosField,
  SummaryList,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  WarningText,
} from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { ENTRY_STATUSES } from "../../wording.js";
import { COMPARED } from "./compared.js";

/** One of two records that are compared. */
export const MergedEntry = graphql(`
  fragment MergedEntry on RegisterEntry {
    reference
    status
    dateAdded
    child { id version firstName lastName formerNames dateOfBirth sex upn hasEhcp isLookedAfter isOnChildProtectionPlan }
  }
`);

const MergeChildren = graphql(
  `
    mutation MergeChildren($input: MergeChildrenInput!) {
      mergeChildren(input: $input) { child { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

interface Props {
  kept: FragmentOf<typeof MergedEntry>;
  merged: FragmentOf<typeof MergedEntry>;
  page: string;
  reload: () => void;
}

/** The two records side by side, what is right where they differ, and how it is known that they are one child. */
export function MergeForm(props: Props) {
  const [kept, merged] = [readFragment(MergedEntry, props.kept), readFragment(MergedEntry, props.merged)];
  const done = useDone();
  const form = useMutationForm(MergeChildren, {
    payload: (data) => data.mergeChildren,
    onDone: () => done(props.page, "The two records are one."),
    onConflict: props.reload,
  });
  const differing = COMPARED.filter(({ of }) => of(kept.child) !== of(merged.child));
  return (
    <>
      <div className="govuk-grid-row">
        {[kept, merged].map((entry, place) => (
          <div className="govuk-grid-column-one-half" key={entry.reference}>
            <h2 className="govuk-heading-m">{place === 0 ? "This record is kept" : "This one goes into it"}</h2>
            <SummaryList
              rows={[
                { label: "Reference", value: entry.reference, note: ENTRY_STATUSES[entry.status] },
                ...COMPARED.map(({ label, of }) => ({ label, value: of(entry.child) })),
                { label: "Former names", value: entry.child.formerNames.join(", ") },
              ]}
            />
          </div>
        ))}
      </div>
      <ConfirmForm
        form={form}
        input={(values) => ({
          keepChildId: kept.child.id,
          keepVersion: kept.child.version,
          mergedChildId: merged.child.id,
          mergedVersion: merged.child.version,
          takeFromMerged: differing
            .filter(({ field }) => values.optional(`take-${field}`) === "MERGED")
            .map(({ field }) => field),
          reason: values.text("reason"),
        })}
        button="Put the two records together"
        isWarning
        cancelTo={props.page}
      >
        {differing.map(({ field, label, of }) => (
          <RadiosField
            key={field}
            name={`take-${field}`}
            label={`Which is right? ${label}`}
            choices={[
              { value: "KEPT", text: of(kept.child) ?? "Not known", hint: "The record that is kept" },
              { value: "MERGED", text: of(merged.child) ?? "Not known", hint: "The record that goes" },
            ]}
            defaultValue={of(kept.child) === null ? "MERGED" : "KEPT"}
            isInline
          />
        ))}
        <TextArea name="reason" label="How is it known that they are one child?" limit={1000} />
        <WarningText>
          Everything written on either record is kept on one. Names and the UPN that are not chosen stay as former ones.
          Somebody kept from either record is kept from both. You can undo it.
        </WarningText>
      </ConfirmForm>
    </>
  );
}
