import { Button, CheckboxesField, MutationForm, useMutationForm } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { DETAIL_KINDS } from "../../wording.js";
import type { HeldOfChild } from "./held.js";
import { ReasonFields } from "./ReasonFields.js";
import { RevealDetails, type Revealed } from "./reveal.js";

/** What is wanted, and why. The choice is kept over a new sign-in; it says nothing of what is held. */
export function RevealForm(props: { childId: string; details: HeldOfChild; onShown: (shown: Revealed) => void }) {
  const { childId, details, onShown } = props;
  const form = useMutationForm(RevealDetails, {
    payload: (data) => data.revealChildDetails,
    onDone: (shown) => onShown(shown),
  });
  const there = details.held.filter(
    ({ kind, count, formerCount }) => count + formerCount > 0 || (kind === "ADDRESS" && details.hasAddressNote),
  );
  const open = there.filter(({ viewerCanReveal }) => viewerCanReveal);
  const closed = there.filter(({ viewerCanReveal }) => !viewerCanReveal);
  return (
    <>
      {there.length === 0 && <p className="govuk-body">No sensitive details are held of this child.</p>}
      {closed.map(({ kind, words, whyNot }) => (
        <p className="govuk-body" key={kind}>
          <strong>{words}: hidden.</strong> {whyNot}
        </p>
      ))}
      {open.length > 0 && (
        <MutationForm
          form={form}
          keptAs={{ kind: "revealDetails", subjectId: childId }}
          input={(values) => ({
            childId,
            kinds: values.all<EnumOf<"DetailKind">>("kinds"),
            reasonCode: values.chosen("reasonCode", "Choose why you need to see it"),
            reason: values.optional("reason"),
          })}
        >
          <CheckboxesField
            name="kinds"
            label="What do you need to see?"
            hint="Who asked, for what and why is kept, and the chair, the auditor and the family’s own request can find it."
            choices={open.map((one) => ({ value: one.kind, text: DETAIL_KINDS[one.kind], hint: hintOf(one) }))}
            defaultValues={open.length === 1 && open[0] ? [open[0].kind] : []}
          />
          <ReasonFields reasons={details.reasons} />
          <Button isBusy={form.isSending}>Show</Button>
        </MutationForm>
      )}
    </>
  );
}

function hintOf({ words, formerCount, needsFreshSignIn }: HeldOfChild["held"][number]): string {
  const former = formerCount > 0 ? `, and ${formerCount} former` : "";
  return `${words}${former}${needsFreshSignIn ? ". Asks for a sign-in of the last five minutes" : ""}`;
}
