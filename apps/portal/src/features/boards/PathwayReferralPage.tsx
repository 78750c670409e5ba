import { useState } from "react";
import { Link, useParams } from "react-router";
import {
  ConfirmForm,
  DateField,
  QueryPage,
  RadiosField,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { ReferralSummary } from "./ReferralSummary.js";
import { PathwayReferralFacts, type Referral } from "./referral-facts.js";

const PathwayReferralPageQuery = graphql(
  `query PathwayReferralPage($id: ID!) { pathwayReferral(id: $id) { id ...PathwayReferralFacts } }`,
  [PathwayReferralFacts],
);

const RecordPathwayAnswer = graphql(
  `
    mutation RecordPathwayAnswer($input: RecordPathwayAnswerInput!) {
      recordPathwayAnswer(input: $input) { referral { id version state } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** One referral to another panel: what was asked, and the form for its answer. */
export function PathwayReferralPage() {
  const { id = "" } = useParams();
  const query = usePageQuery(PathwayReferralPageQuery, { id }, { isFresh: true });
  return (
    <QueryPage
      title="Referral to another panel"
      query={query}
      show={(data) => data.pathwayReferral}
      caption={(referral) => referral.entry.reference}
      back={{ to: "/other-panels", text: "At other panels" }}
    >
      {(referral) => (
        <>
          <ReferralSummary referral={referral} />
          {referral.viewerCanAnswer && <Answer referral={referral} retry={query.retry} />}
          {referral.viewerCanWithdraw && (
            <p className="govuk-body">
              <Link className="govuk-link" to={`/other-panels/${referral.id}/withdraw`}>
                Take this referral back
              </Link>
            </p>
          )}
        </>
      )}
    </QueryPage>
  );
}

function Answer({ referral, retry }: { referral: Referral; retry: () => void }) {
  const [answer, setAnswer] = useState<EnumOf<"PathwayAnswer"> | null>(null);
  const done = useDone();
  const form = useMutationForm(RecordPathwayAnswer, {
    payload: (data) => data.recordPathwayAnswer,
    onDone: () => done("/other-panels", "Answer recorded."),
    onConflict: retry,
  });
  const isAccepted = referral.state === "ACCEPTED";
  return (
    <ConfirmForm
      form={form}
      button="Record the answer"
      cancelTo="/other-panels"
      input={(values) => ({
        referralId: referral.id,
        version: referral.version,
        answer: values.chosen("answer", "Say what the other panel answered") as EnumOf<"PathwayAnswer">,
        words: values.optional("words"),
        returnOn: answer === "ACCEPTED" ? values.day("returnOn") : null,
      })}
    >
      <RadiosField
        name="answer"
        label={`What did the ${referral.board.label} answer?`}
        choices={[
          ...(isAccepted ? [] : [{ value: "ACCEPTED", text: "It took the child on, and works with the child" }]),
          { value: "RETURNED", text: "The child is back, with an outcome", hint: "The child goes on the next agenda" },
        ]}
        onChoose={(value) => setAnswer(value === "ACCEPTED" ? "ACCEPTED" : "RETURNED")}
        isSmall
      />
      <TextArea
        name="words"
        label={answer === "ACCEPTED" ? "What it will do (optional)" : "What did it decide?"}
        hint="A school that is named, provision that is agreed, or why it does not take the child"
        rows={3}
      />
      {answer === "ACCEPTED" && (
        <DateField name="returnOn" label="Back by, if that day changes" hint="Leave empty to keep the day above" />
      )}
    </ConfirmForm>
  );
}
