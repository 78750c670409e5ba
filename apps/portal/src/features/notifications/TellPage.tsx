import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import {
  ConfirmForm,
  choicesOfWords,
  DateField,
  Inset,
  QueryPage,
  RadiosField,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { useViewer } from "../../session/viewer.js";
import { ATTEMPT_CHANNELS } from "../../wording.js";

const TellPageQuery = graphql(`
  query TellPage($reference: String!) {
    enquiry(reference: $reference) {
      id
      mustBeTold { id version isFirst toWords says source viewerCanSettle }
    }
  }
`);

const SettleNotification = graphql(
  `
    mutation SettleNotification($input: SettleNotificationInput!) {
      settleNotification(input: $input) {
        notification { id version state toWords }
        enquiry { id mustBeTold { id } }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

const WHAT = [
  { value: "told", text: "They were told" },
  { value: "notNeeded", text: "Nobody needs to tell them" },
];

/** Records that somebody was told, when, how and whom; or why nobody needs to be. */
export function TellPage() {
  const { reference = "", id = "" } = useParams();
  const { today } = useViewer();
  const [what, setWhat] = useState("told");
  const query = usePageQuery(TellPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const [params] = useSearchParams();
  const back =
    params.get("from") === "list"
      ? { to: "/notifications", text: "Who must be told" }
      : { to: `/enquiries/${reference}`, text: "Enquiry" };
  const form = useMutationForm(SettleNotification, {
    payload: (data) => data.settleNotification,
    onDone: () => done(back.to, what === "told" ? "Recorded who was told." : "Recorded why nobody needs to be told."),
    onConflict: query.retry,
  });
  return (
    <QueryPage
      title={`${reference} – Record who was told`}
      query={query}
      show={(data) => data.enquiry?.mustBeTold.find((one) => one.id === id)}
      heading={(one) => `Tell: ${one.toWords}`}
      caption={() => reference}
      back={back}
      notThere={<p className="govuk-body">This was settled already. The enquiry’s chronology says who was told.</p>}
    >
      {(one) => (
        <ConfirmForm
          form={form}
          button="Save who was told"
          cancelTo={back.to}
          input={(values) => {
            const isNotNeeded = values.optional("what") === "notNeeded";
            const given = { notificationId: one.id, version: one.version, isNotNeeded, note: values.optional("note") };
            if (isNotNeeded) return given;
            return {
              ...given,
              toldOn: values.requiredDay("toldOn", "Enter the day they were told"),
              how: values.chosen<EnumOf<"AttemptChannel">>("how", "Choose how they were told"),
              whom: values.text("whom"),
            };
          }}
        >
          <Inset>
            {one.says}
            <br />
            <span className="govuk-body-s app-note">{one.source}</span>
          </Inset>
          {!one.isFirst && (
            <RadiosField
              name="what"
              label="What happened?"
              choices={WHAT}
              defaultValue={what}
              onChoose={setWhat}
              isSmall
            />
          )}
          {what === "told" && (
            <>
              <TextField name="whom" label="Whom did you tell?" hint="The person’s name, or their post" width={30} />
              <DateField
                name="toldOn"
                label="When?"
                defaultValue={today}
                quickPicks={[{ text: "Today", day: today }]}
              />
              <SelectField name="how" label="How?" choices={choicesOfWords(ATTEMPT_CHANNELS)} defaultValue="CALL" />
            </>
          )}
          <TextArea
            name="note"
            label={what === "told" ? "What was said? (optional)" : "Why does nobody need to tell them?"}
            rows={3}
          />
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
