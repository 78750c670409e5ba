import { useParams } from "react-router";
import { Inset, QueryPage, usePageQuery, WrittenText } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { childName } from "../../wording.js";
import { FilledFormParts } from "./form-fragment.js";
import { boxOf, dayTyped, type Question, type Typed } from "./question.js";
import { type FilledForm, ReferForm } from "./ReferForm.js";
import { useSubmit } from "./submit.js";

const SendAgainPageQuery = graphql(
  `
    query SendAgainPage($reference: String!) {
      cmeReferral(reference: $reference) {
        id
        reference
        version
        missing
        viewerCanSendAgain
        form { ...FilledFormParts }
        answers { field value }
        children {
          id
          firstName
          lastName
          dateOfBirth
          upn
          schoolName
          enquiry { id reference }
          answers { field value }
        }
      }
    }
  `,
  [FilledFormParts],
);

type Returned = NonNullable<ResultOf<typeof SendAgainPageQuery>["cmeReferral"]>;

/** Sends a referral again that was returned: everything said before is filled in, what is missing stands above it. */
export function SendAgainPage() {
  const { reference = "" } = useParams();
  const query = usePageQuery(SendAgainPageQuery, { reference }, { isFresh: true });
  return (
    <QueryPage
      title={`${reference} – Send again`}
      heading={() => "Send the referral again"}
      query={query}
      show={({ cmeReferral }) => (cmeReferral?.viewerCanSendAgain && cmeReferral.form ? cmeReferral : null)}
      back={{ to: `/refer-missing/${reference}`, text: reference }}
    >
      {(referral) => (referral.form ? <Again referral={referral} form={referral.form} retry={query.retry} /> : null)}
    </QueryPage>
  );
}

function Again({ referral, form, retry }: { referral: Returned; form: FilledForm; retry: () => void }) {
  const sending = useSubmit(async () => undefined, retry);
  return (
    <>
      {referral.missing && (
        <Inset>
          <strong>What is missing</strong>
          <WrittenText>{referral.missing}</WrittenText>
        </Inset>
      )}
      <ReferForm
        form={form}
        sending={sending}
        first={referral.children.map((child) => ({
          enquiryId: child.enquiry?.id ?? null,
          heading: child.enquiry ? childName(child) : null,
        }))}
        before={typedOf(referral, form.fields)}
        keep={() => undefined}
        flush={async () => undefined}
        words=""
        button="Send it again"
        input={(sent) => ({ ...sent, referralId: referral.id, version: referral.version })}
        cancelTo={`/refer-missing/${referral.reference}`}
      />
    </>
  );
}

function typedOf(referral: Returned, questions: readonly Question[]): Typed {
  const dates = new Set(questions.filter(({ type }) => type === "DATE").map(({ code }) => code));
  const boxes = (answers: Returned["answers"], place: number | null) =>
    answers.map(({ field, value }) => {
      const name = boxOf(field, place);
      return dates.has(field) ? dayTyped(name, value) : { [name]: value };
    });
  const ofChildren = referral.children.flatMap((child, place) => {
    const name = (box: string) => `children-${place}-${box}`;
    const words = {
      [name("firstName")]: child.firstName,
      [name("lastName")]: child.lastName,
      [name("upn")]: child.upn ?? "",
      [name("schoolName")]: child.schoolName ?? "",
    };
    return [...boxes(child.answers, place), dayTyped(name("dateOfBirth"), child.dateOfBirth), words];
  });
  return Object.assign({}, ...boxes(referral.answers, null), ...ofChildren);
}
