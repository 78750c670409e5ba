import type { ReactNode } from "react";
import { useParams } from "react-router";
import {
  ConfirmForm,
  type FormValues,
  type MutationFormState,
  QueryPage,
  useDone,
  usePageQuery,
} from "../../design/index.js";
import { ClockSummary } from "./ClockSummary.js";
import { type ClockAct, ClockPageQuery, findClock } from "./clock-query.js";

/** The date of an enquiry that the address names, and the way back to the enquiry. */
export function useClockPage() {
  const { reference = "", ruleId = "" } = useParams();
  const query = usePageQuery(ClockPageQuery, { reference }, { isFresh: true });
  const done = useDone();
  const back = `/enquiries/${reference}`;
  return { reference, ruleId, query, back, done: (said: string) => done(back, said) };
}

/** The frame of a form about one date: which it is and how it came about, the fields of the act, one button. */
export function ClockFormPage<Input>(props: {
  page: ReturnType<typeof useClockPage>;
  title: string;
  /** What the viewer must be allowed to do with the date now. */
  can: ClockAct;
  form: MutationFormState<Input>;
  button: string;
  input: (values: FormValues, about: { enquiryId: string; ruleId: string }) => Input;
  children: ReactNode;
}) {
  const { reference, ruleId, query, back } = props.page;
  return (
    <QueryPage
      title={`${reference} – ${props.title}`}
      heading={() => props.title}
      query={query}
      show={(data) => findClock(data.enquiry, ruleId, props.can)}
      back={{ to: back, text: "Enquiry" }}
    >
      {({ enquiryId, clock }) => (
        <ConfirmForm
          form={props.form}
          button={props.button}
          cancelTo={back}
          input={(values) => props.input(values, { enquiryId, ruleId })}
        >
          <ClockSummary clock={clock} />
          {props.children}
        </ConfirmForm>
      )}
    </QueryPage>
  );
}
