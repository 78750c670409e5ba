import { useState } from "react";
import { useSearchParams } from "react-router";
import {
  choicesOf,
  choicesOfWords,
  type FormValues,
  Inset,
  MutationForm,
  RadiosField,
  SaveOrCancel,
  SelectField,
  TextArea,
  TextField,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";
import { ATTEMPT_CHANNELS, ATTEMPT_RESULTS } from "../../wording.js";
import { enquiryAddress, useEnquiryReference } from "./address.js";
import { BeforeYouRing, BeforeYouRingEnquiry } from "./BeforeYouRing.js";
import { EnquiryFormPage } from "./EnquiryFormPage.js";
import { readWhen, WhenFields } from "./WhenFields.js";

const AttemptPageQuery = graphql(
  `
    query AttemptPage($reference: String!) {
      enquiry(reference: $reference) {
        id
        asksRiskAssessment
        child { id firstName lastName }
        documents { id name }
        chronology(first: 100, newestFirst: true) { nodes { id tried } }
        ...BeforeYouRingEnquiry
      }
    }
  `,
  [BeforeYouRingEnquiry],
);

const RecordAttempt = graphql(
  `
    mutation RecordAttempt($input: RecordContactAttemptInput!) {
      recordContactAttempt(input: $input) { enquiry { id version } line { id } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** A call, message, visit or letter, whatever came of it: made to be filled in on the doorstep. */
export function AttemptPage() {
  const reference = useEnquiryReference();
  const [params] = useSearchParams();
  const [channel, setChannel] = useState("");
  const query = usePageQuery(AttemptPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const form = useMutationForm(RecordAttempt, {
    payload: (data) => data.recordContactAttempt,
    onDone: () => done(enquiryAddress(reference), "Attempt recorded."),
  });
  const correctsId = params.get("corrects");
  return (
    <EnquiryFormPage title={correctsId ? "Correct an attempt" : "Record a call, visit or letter"} query={query}>
      {(enquiry) => (
        <>
          <BeforeYouRing enquiry={enquiry} />
          {correctsId && <Inset>The earlier line stays as it was. This one stands beside it and counts instead.</Inset>}
          <MutationForm form={form} input={(values) => ({ enquiryId: enquiry.id, correctsId, ...readAttempt(values) })}>
            <RadiosField
              name="channel"
              label="How did you try?"
              choices={choicesOfWords(ATTEMPT_CHANNELS)}
              onChoose={setChannel}
              isSmall
            />
            <TextField
              name="tried"
              label="Number, email or address you tried"
              hint="Write it down even when nobody answered"
              list="tried-before"
            />
            <TriedBefore lines={enquiry.chronology.nodes} />
            <RadiosField name="result" label="What came of it?" choices={choicesOfWords(ATTEMPT_RESULTS)} isSmall />
            {channel === "VISIT" && enquiry.asksRiskAssessment && (
              <TextArea name="riskAssessment" label="Which risks did you weigh before the visit?" limit={2000} />
            )}
            <TextArea name="note" label="What did you learn?" limit={2000} />
            {enquiry.documents.length > 0 && (
              <SelectField
                name="documentId"
                label="Document that belongs to it"
                choices={choicesOf(enquiry.documents)}
                empty="None"
              />
            )}
            <WhenFields />
            <SaveOrCancel text="Save the attempt" isBusy={form.isSending} cancelTo={enquiryAddress(reference)} />
          </MutationForm>
        </>
      )}
    </EnquiryFormPage>
  );
}

/** What was tried before, offered while typing. */
function TriedBefore({ lines }: { lines: readonly { tried: string | null }[] }) {
  const tried = new Set(lines.map((line) => line.tried).filter((one) => one !== null));
  return (
    <datalist id="tried-before">
      {[...tried].map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  );
}

function readAttempt(values: FormValues) {
  return {
    channel: values.chosen<EnumOf<"AttemptChannel">>("channel", "Choose how you tried"),
    result: values.chosen<EnumOf<"AttemptResult">>("result", "Choose what came of it"),
    tried: values.optional("tried"),
    riskAssessment: values.optional("riskAssessment"),
    note: values.optional("note"),
    documentId: values.optional("documentId"),
    ...readWhen(values),
  };
}
