import { Link, Navigate, useNavigate } from "react-router";
import { Button, Inset, MutationForm, Page, useMutationForm, WrittenText } from "../../design/index.js";
import { dayAnswer } from "./answers.js";
import { CheckAnswers } from "./CheckAnswers.js";
import { useRefer } from "./refer-query.js";
import { inputOf, SubmitReferral } from "./submit-referral.js";

/** Everything that was answered, to be checked before it is sent. */
export function CheckStep() {
  const { answers, lists, forget } = useRefer();
  const navigate = useNavigate();
  const form = useMutationForm(SubmitReferral, {
    payload: (data) => data.submitReferral,
    onDone: async (result) => {
      await forget();
      void navigate(result.entry ? `/refer/sent/${result.entry.reference}` : "/refer/sent", { replace: true });
    },
  });
  if (dayAnswer(answers, "dateOfBirth") === null && !form.isSending) return <Navigate to="/refer" replace />;
  const { procedure } = lists;
  return (
    <Page
      title="Check before you send"
      caption="Refer a child, step 5 of 5"
      back={{ to: "/refer/signs-of-safety", text: "Back" }}
    >
      <MutationForm form={form} input={() => inputOf(answers, lists)}>
        {form.errors.some((error) => error.field?.includes("child")) && (
          <p className="govuk-body">
            If the child is on the register already,{" "}
            <Link className="govuk-link" to="/refer/known">
              see what the register says
            </Link>
            .
          </p>
        )}
        <CheckAnswers answers={answers} lists={lists} />
        <Inset>
          <WrittenText>{procedure.confidentialityNotice}</WrittenText>
          <WrittenText>{procedure.legalBasis}</WrittenText>
        </Inset>
        <p className="govuk-body">The child goes on the register at once, and on the agenda of the next panel.</p>
        <Button isBusy={form.isSending}>Send the referral</Button>
      </MutationForm>
    </Page>
  );
}
