import { Link } from "react-router";
import { useWordsOf } from "../../../design/child-names.js";
import { formAt, nameAt } from "../../../design/form-at.js";
import {
  Button,
  choicesOfWords,
  Inset,
  MutationForm,
  RadiosField,
  Section,
  Status,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";
import { REMOVAL_DECISIONS, REMOVAL_STATES } from "../../../wording.js";
import type { Item } from "./live-child.js";

const RecordRemovalDecision = graphql(
  `
    mutation RecordRemovalDecision($input: RecordRemovalDecisionInput!) {
      recordRemovalDecision(input: $input) {
        removalRequest { id version state }
        entry { id version status }
        meeting { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const AT = "removal";
/** The panel's decision about taking the child off the register; the strategic lead approves it afterwards. */
export function DecideRemoval(props: {
  removal: NonNullable<Item["removalRequest"]>;
  child: Item["entry"]["child"];
  mayRecord: boolean;
  retry: () => void;
}) {
  const { removal } = props;
  const wordsOf = useWordsOf();
  const form = useMutationForm(RecordRemovalDecision, {
    payload: (data) => data.recordRemovalDecision,
    onDone: () => undefined,
    onConflict: props.retry,
  });
  return (
    <Section heading="Removal from the register">
      <Inset>
        <p className="govuk-body">
          <Link className="govuk-link" to={`/removals/${removal.id}`}>
            Proposed by {removal.proposedBy.name}
          </Link>
          : {removal.outcome.label}. {wordsOf(props.child, removal.reason)}
        </p>
      </Inset>
      <Status>{REMOVAL_STATES[removal.state]}</Status>
      {props.mayRecord && removal.awaitsPanel && (
        <MutationForm
          form={formAt(form, AT)}
          label="Removal"
          input={(values) => ({
            removalRequestId: removal.id,
            version: removal.version,
            decision: values.chosen<EnumOf<"RemovalDecision">>(nameAt("decision", AT), "Choose what the panel decided"),
            text: values.text(nameAt("text", AT)),
          })}
          conflict={{
            keepTheirsTo: ".",
            lines: (sent) => [
              {
                label: "Removal",
                theirs: REMOVAL_STATES[removal.state],
                yours: REMOVAL_DECISIONS[sent.decision] ?? "",
              },
            ],
          }}
        >
          <RadiosField
            name={nameAt("decision", AT)}
            label="What did the panel decide about the removal?"
            choices={choicesOfWords(REMOVAL_DECISIONS)}
            isSmall
          />
          <TextArea name={nameAt("text", AT)} label="Why?" rows={2} />
          <Button look="secondary" isBusy={form.isSending}>
            Record the removal decision
          </Button>
        </MutationForm>
      )}
    </Section>
  );
}
