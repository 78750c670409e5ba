import { useState } from "react";
import {
  Button,
  CheckboxesField,
  Inset,
  MutationForm,
  type MutationFormState,
  RadiosField,
  Section,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { REMOVAL_STATES } from "../../wording.js";
import type { Removal } from "./removal-facts.js";

const ApproveRemoval = graphql(
  `
    mutation ApproveRemoval($input: ApproveRemovalInput!) {
      approveRemoval(input: $input) {
        removalRequest { id version state }
        entry { id version status }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const DeclineRemoval = graphql(
  `
    mutation DeclineRemoval($input: DeclineRemovalInput!) {
      declineRemoval(input: $input) {
        removalRequest { id version state }
        entry { id version status }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

interface Answer {
  reason: string;
  carryOpenActions: boolean;
}

/** The strategic lead's decision on a removal that the panel agreed; says which clause stands in the way. */
export function DecideRemoval({ removal, retry }: { removal: Removal; retry: () => void }) {
  const done = useDone();
  const [choice, setChoice] = useState("");
  const record = { removalRequestId: removal.id, version: removal.version };
  const approve = useMutationForm(ApproveRemoval, {
    payload: (data) => data.approveRemoval,
    onDone: () => done("/decisions", "Removal approved. The child is off the register; the history is kept."),
    onConflict: retry,
  });
  const decline = useMutationForm(DeclineRemoval, {
    payload: (data) => data.declineRemoval,
    onDone: () => done("/decisions", "Removal declined. The child stays on the register."),
    onConflict: retry,
  });
  const form: MutationFormState<Answer> = {
    ...(choice === "decline" ? decline : approve),
    send: ({ reason, carryOpenActions }, problems) =>
      choice === "decline"
        ? decline.send({ ...record, reason }, problems)
        : approve.send({ ...record, carryOpenActions }, problems),
  };
  if (removal.state !== "PANEL_AGREED") return null;
  const openActions = removal.entry.fullCase?.openActions.length ?? 0;
  const choices = [
    ...(removal.viewerCanApprove ? [{ value: "approve", text: "Approve the removal" }] : []),
    { value: "decline", text: "Decline the removal" },
  ];
  return (
    <Section heading="Your decision">
      {removal.whyNot && (
        <Inset>
          <p className="govuk-body">{removal.whyNot.message}</p>
          {removal.whyNot.source && <p className="govuk-body-s">Where this is written: {removal.whyNot.source}</p>}
        </Inset>
      )}
      <MutationForm
        form={form}
        keptAs={{ kind: "removalDecision", subjectId: removal.id }}
        input={(values) => {
          values.chosen("choice", "Choose approve or decline");
          return { reason: values.text("reason"), carryOpenActions: values.all("carryOpenActions").length > 0 };
        }}
        conflict={{
          keepTheirsTo: "/decisions",
          lines: () => [
            {
              label: "This removal",
              theirs: REMOVAL_STATES[removal.state],
              yours: choice === "decline" ? "Decline" : "Approve",
            },
          ],
        }}
      >
        <RadiosField
          name="choice"
          label="Do you approve this removal?"
          choices={choices}
          onChoose={setChoice}
          isSmall
        />
        {choice === "approve" && openActions > 0 && (
          <CheckboxesField
            name="carryOpenActions"
            label="Open actions"
            choices={[{ value: "yes", text: "Carry the open actions: their owners finish them all the same" }]}
            isSmall
          />
        )}
        {choice === "decline" && <TextArea name="reason" label="Why do you decline?" rows={4} />}
        <Button isBusy={form.isSending}>Save the decision</Button>
      </MutationForm>
    </Section>
  );
}
