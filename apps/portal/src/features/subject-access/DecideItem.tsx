import { useEffect, useRef, useState } from "react";
import {
  Button,
  choicesOfWords,
  MutationForm,
  RadiosField,
  SelectField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  WarningText,
  WrittenText,
} from "../../design/index.js";
import { type EnumOf, type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { DECISIONS, GROUNDS } from "./words.js";

/** One item to decide. */
export const DecidedItem = graphql(`
  fragment DecidedItem on SubjectAccessItem {
    id
    version
    heading
    content
    isKept
    concernsRestricted
    suggested
    decision
    redactions
    ground
    reason
  }
`);

const DecideSubjectAccessItems = graphql(
  `
    mutation DecideSubjectAccessItems($input: DecideSubjectAccessItemsInput!) {
      decideSubjectAccessItems(input: $input) {
        items { id version decision }
        request { id version state sources { source total undecided flagged kept } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

type Decision = EnumOf<"ItemDecision">;

/** What an item says and what is to become of it; the likely answer is chosen and has the focus. */
export function DecideItem(props: {
  requestId: string;
  item: FragmentOf<typeof DecidedItem>;
  doneTo: string;
  retry: () => void;
}) {
  const item = readFragment(DecidedItem, props.item);
  const likely: Decision = item.decision ?? (item.suggested.length > 0 ? "REDACT" : "RELEASE");
  const [chosen, setChosen] = useState<Decision>(likely);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLInputElement>("input:checked")?.focus(), []);
  const done = useDone();
  const form = useMutationForm(DecideSubjectAccessItems, {
    payload: (data) => data.decideSubjectAccessItems,
    onDone: () => (props.doneTo === "." ? props.retry() : done(props.doneTo, "Decided.")),
    onConflict: props.retry,
  });
  if (item.isKept) return <p className="govuk-body">{item.heading}.</p>;
  return (
    <>
      {item.concernsRestricted && (
        <WarningText>
          This concerns another child, whose record is restricted. Weigh what would become known.
        </WarningText>
      )}
      <article className="app-card">
        <h2 className="govuk-heading-s">{item.heading}</h2>
        <WrittenText>{item.content}</WrittenText>
      </article>
      <div ref={box}>
        <MutationForm
          form={form}
          input={(values) => ({
            requestId: props.requestId,
            items: [{ itemId: item.id, version: item.version }],
            decision: values.chosen<Decision>("decision", "Choose what becomes of it"),
            redactions: chosen === "REDACT" ? values.text("redactions").split("\n") : null,
            ground: chosen === "WITHHOLD" ? values.maybe<EnumOf<"WithholdGround">>("ground") : null,
            reason: chosen === "WITHHOLD" ? values.optional("reason") : null,
          })}
        >
          <RadiosField
            name="decision"
            label="What becomes of it?"
            hint="Press Enter to go with what is chosen; arrow keys choose"
            choices={choicesOfWords(DECISIONS)}
            defaultValue={likely}
            onChoose={(value) => setChosen(value as Decision)}
          />
          {chosen === "REDACT" && (
            <TextArea
              name="redactions"
              label="Words to take out"
              hint="As they stand in the text, one line each. They will be gone, not covered."
              defaultValue={(item.redactions.length > 0 ? item.redactions : item.suggested).join("\n")}
              rows={3}
            />
          )}
          {chosen === "WITHHOLD" && (
            <>
              <SelectField
                name="ground"
                label="On what ground?"
                choices={choicesOfWords(GROUNDS)}
                defaultValue={item.ground}
              />
              <TextArea name="reason" label="Why?" defaultValue={item.reason ?? ""} rows={2} />
            </>
          )}
          <Button isBusy={form.isSending}>Decide</Button>
        </MutationForm>
      </div>
    </>
  );
}
