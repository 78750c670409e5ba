import { formAt, nameAt } from "../../../design/form-at.js";
import {
  Button,
  CheckboxesField,
  choicesOf,
  DateField,
  Details,
  MutationForm,
  Section,
  SelectField,
  TextArea,
  UserErrors,
  useMutationForm,
} from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";
import { type MeetingLive, SharedTextArea } from "../../../live/index.js";
import { AGENDA_ITEM_STATES } from "../../../wording.js";
import { DecisionBasis, readBasis } from "./DecisionBasis.js";
import { DeferItem } from "./DeferItem.js";
import { KeyHint } from "./KeyHint.js";
import type { Entry, Item } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";
import { FIELDS } from "./minute-keys.js";

const RecordDecision = graphql(
  `
    mutation RecordDecision($input: RecordDecisionInput!) {
      recordDecision(input: $input) {
        agendaItem { id version state entry { id version } }
        meeting { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const AT = "decision";

/** The panel's decision: what, which service leads, group, other panels, review day; or defer to the next meeting. */
export function DecideItem(props: {
  item: Item;
  entry: Entry;
  choices: LiveChoices;
  live: MeetingLive;
  next: Item | undefined;
  goOn: (said: string) => void;
  retry: () => void;
}) {
  const { item, entry, choices, goOn } = props;
  const form = useMutationForm(RecordDecision, {
    payload: (data) => data.recordDecision,
    onDone: () => goOn(`Decision for ${entry.reference} recorded.`),
    onConflict: props.retry,
  });
  return (
    <Section heading="Decision">
      <MutationForm
        form={formAt(form, AT)}
        label="Decision"
        input={(values) => ({
          itemId: item.id,
          version: item.version,
          text: values.text(FIELDS.decision),
          leadServiceId: values.chosen(nameAt("leadServiceId", AT), "Choose the service that takes the case forward"),
          group: values.maybe<EnumOf<"ReferralGroup">>(nameAt("group", AT)),
          pathways: values.all<EnumOf<"Pathway">>(nameAt("pathways", AT)),
          pathwaysReturnOn: values.day(nameAt("pathwaysReturnOn", AT)),
          reviewOn: values.day(nameAt("reviewOn", AT)),
          vulnerability: values.optional(nameAt("vulnerability", AT)),
          ...readBasis(values),
        })}
        conflict={{
          keepTheirsTo: ".",
          lines: (sent) => [
            { label: "Decision", theirs: item.decision?.text ?? AGENDA_ITEM_STATES[item.state], yours: sent.text },
          ],
        }}
      >
        <SharedTextArea
          item={item}
          child={entry.child}
          field="DECISION"
          live={props.live}
          name={FIELDS.decision}
          label={
            <>
              What did the panel decide? <KeyHint of="d" />
            </>
          }
          rows={3}
        />
        <div className="app-filter-line app-live__choices">
          <SelectField
            name={nameAt("leadServiceId", AT)}
            label="Lead service"
            empty="Choose a service"
            choices={choicesOf(choices.services)}
            defaultValue={entry.leadService?.id ?? null}
          />
          <SelectField
            name={nameAt("group", AT)}
            label="Group"
            empty="As before"
            choices={choices.groups.map((one) => ({ value: one.group, text: `Group ${one.number}: ${one.name}` }))}
            defaultValue={entry.group}
          />
        </div>
        <Details summary="Other panels, review day, what makes the child vulnerable">
          <CheckboxesField name={nameAt("pathways", AT)} label="Pass to" choices={choices.pathways} isSmall />
          <DateField
            name={nameAt("pathwaysReturnOn", AT)}
            label="Back from them by"
            hint="Leave empty for the panel after next"
          />
          <DateField name={nameAt("reviewOn", AT)} label="Review on" />
          <TextArea name={nameAt("vulnerability", AT)} label="What makes the child vulnerable" rows={2} />
        </Details>
        <DecisionBasis seats={choices.seatsHere} />
        <Button isBusy={form.isSending}>
          {props.next ? "Record and go to the next child" : "Record the decision"} <KeyHint of="s" />
        </Button>
      </MutationForm>
      <DeferItem
        item={item}
        onDone={() => goOn(`${entry.reference} deferred to the next meeting.`)}
        retry={props.retry}
      />
    </Section>
  );
}
