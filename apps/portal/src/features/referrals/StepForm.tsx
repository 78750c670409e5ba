import { type FormEvent, type ReactNode, useState } from "react";
import { useNavigate } from "react-router";
import { Button, ErrorSummary, type FormError, FormErrorsContext, Page, Status } from "../../design/index.js";
import { type Answers, withForm } from "./answers.js";
import { useRefer } from "./refer-query.js";

/** One step of a referral: its questions, kept as they are typed, and the way on. */
export function StepForm(props: {
  title: string;
  step: number;
  back: { to: string; text: string };
  next: string;
  /** What must be there before the next step can be asked at all. */
  check?: (answers: Answers) => readonly FormError[];
  children: ReactNode;
}) {
  const { answers, keep, flush, draftWords } = useRefer();
  const navigate = useNavigate();
  const [told, setTold] = useState<{ errors: readonly FormError[]; attempt: number }>({ errors: [], attempt: 0 });
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const now = withForm(answers, event.currentTarget);
    const errors = props.check?.(now) ?? [];
    setTold((last) => ({ errors, attempt: last.attempt + 1 }));
    keep(now);
    if (errors.length > 0) return;
    await flush();
    void navigate(props.next);
  }
  return (
    <Page title={props.title} caption={`Refer a child, step ${props.step} of 5`} back={props.back}>
      <FormErrorsContext value={told.errors}>
        <form
          method="post"
          noValidate
          onSubmit={(event) => void submit(event)}
          onInput={(event) => keep(withForm(answers, event.currentTarget))}
          data-kept=""
        >
          <ErrorSummary errors={told.errors} attempt={told.attempt} />
          {props.children}
          <Button>Continue</Button>
          <Status>{draftWords}</Status>
        </form>
      </FormErrorsContext>
    </Page>
  );
}
