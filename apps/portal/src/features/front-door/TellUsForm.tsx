import { type FormEvent, useState } from "react";
import {
  Button,
  ErrorSummary,
  type FormError,
  FormErrorsContext,
  LinkButton,
  readForm,
  Section,
  TextField,
  WarningText,
} from "../../design/index.js";
import { ChildFields } from "./ChildFields.js";
import { type PublicForm, sendPublicForm } from "./public-form.js";
import { Questions } from "./Questions.js";
import { type Typed, typedIn } from "./question.js";
import { readAnswers, readChild } from "./read-answers.js";

const LOST: readonly FormError[] = [
  { code: "REFUSED", message: "It could not be sent. Check your connection; what you wrote is still here." },
];

/** The public form: the child as far as known, what was seen, and a name only from those who want to give one. */
export function TellUsForm(props: { form: PublicForm; authority: string; onThanks: (words: string) => void }) {
  const { form } = props.form;
  const [typed, setTyped] = useState<Typed>({});
  const [count, setCount] = useState(1);
  const [told, setTold] = useState<{ errors: readonly FormError[]; attempt: number }>({ errors: [], attempt: 0 });
  const [isSending, setSending] = useState(false);
  const tell = (errors: readonly FormError[]) => setTold((last) => ({ errors, attempt: last.attempt + 1 }));
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const { body, problems } = readBody(event.currentTarget, form.fields, count);
    if (problems.length > 0) return tell(problems);
    setSending(true);
    const answer = await sendPublicForm(props.authority, body).catch(() => ({ problems: LOST }));
    setSending(false);
    if ("thanks" in answer) props.onThanks(answer.thanks);
    else tell(answer.problems);
  }
  return (
    <FormErrorsContext value={told.errors}>
      <form
        method="post"
        noValidate
        onSubmit={(event) => void submit(event)}
        onInput={(event) => setTyped(typedIn(event.currentTarget))}
      >
        <ErrorSummary errors={told.errors} attempt={told.attempt} />
        <p className="govuk-body">
          Tell us if you think a child is not getting an education. You need not give your name, and we keep nothing
          that says who you are unless you write it here.
        </p>
        <WarningText>If a child is in danger now, ring 999.</WarningText>
        {Array.from({ length: count }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place on the form, and parts are only added at the end.
          <Section key={place} heading={count > 1 ? `Child ${place + 1}` : "The child"}>
            <ChildFields place={place} typed={typed} asksSchool isPublic />
            <Questions questions={form.fields} place={place} typed={typed} />
          </Section>
        ))}
        {form.takesSeveralChildren && (
          <p className="govuk-body">
            <LinkButton onClick={() => setCount(count + 1)}>Add another child</LinkButton>
          </p>
        )}
        <Section heading="What you know">
          <Questions questions={form.fields} place={null} typed={typed} />
        </Section>
        <Section heading="About you, only if you want">
          <TextField name="name" label="Your name (optional)" width={30} />
          <TextField name="contact" label="How we can reach you (optional)" hint="A phone number or an email address" />
          <div hidden>
            <TextField name="website" label="Leave this empty" />
          </div>
        </Section>
        <Button isBusy={isSending}>Send</Button>
      </form>
    </FormErrorsContext>
  );
}

function readBody(element: HTMLFormElement, fields: PublicForm["form"]["fields"], count: number) {
  const values = readForm(element);
  const now = typedIn(element);
  const asMap = (answers: readonly { field: string; value: string }[]) =>
    Object.fromEntries(answers.map(({ field, value }) => [field, value]));
  const body = {
    answers: asMap(readAnswers(values, fields, null, now)),
    children: Array.from({ length: count }, (_, place) => {
      const child = readChild(values, fields, place, now, { enquiryId: null });
      return { ...child, answers: asMap(child.answers) };
    }),
    name: values.optional("name"),
    contact: values.optional("contact"),
    website: values.optional("website"),
  };
  return { body, problems: values.problems };
}
