import { formAt, nameAt } from "../../../design/form-at.js";
import { Button, Details, MutationForm, TextArea, UserErrors, useMutationForm } from "../../../design/index.js";
import { graphql } from "../../../graphql.js";
import { AGENDA_ITEM_STATES } from "../../../wording.js";
import type { Item } from "./live-child.js";

const DeferAgendaItem = graphql(
  `
    mutation DeferAgendaItem($input: DeferAgendaItemInput!) {
      deferAgendaItem(input: $input) {
        agendaItem { id version state }
        meeting { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const AT = "defer";

/** Leaves the child for the next meeting, with the reason. */
export function DeferItem({ item, onDone, retry }: { item: Item; onDone: () => void; retry: () => void }) {
  const form = useMutationForm(DeferAgendaItem, {
    payload: (data) => data.deferAgendaItem,
    onDone,
    onConflict: retry,
  });
  return (
    <Details summary="Defer to the next meeting">
      <MutationForm
        form={formAt(form, AT)}
        label="Defer"
        input={(values) => ({ itemId: item.id, version: item.version, reason: values.text(nameAt("reason", AT)) })}
        conflict={{
          keepTheirsTo: ".",
          lines: (sent) => [{ label: "Child", theirs: AGENDA_ITEM_STATES[item.state], yours: `Defer: ${sent.reason}` }],
        }}
      >
        <TextArea name={nameAt("reason", AT)} label="Why is the child deferred?" rows={2} />
        <Button look="secondary" isBusy={form.isSending}>
          Defer to the next meeting
        </Button>
      </MutationForm>
    </Details>
  );
}
