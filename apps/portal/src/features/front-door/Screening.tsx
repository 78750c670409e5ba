import { Link } from "react-router";
import {
  Button,
  ButtonGroup,
  CheckboxesField,
  DateField,
  MutationForm,
  Section,
  TextArea,
  UserErrors,
  useDone,
  useMutationForm,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { childName } from "../../wording.js";
import { Found } from "./Found.js";
import type { ShownReferral } from "./referral-query.js";

const ScreenReferral = graphql(
  `
    mutation ScreenReferral($input: ScreenReferralInput!) {
      screenReferral(input: $input) { referral { id reference state version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** The look-up, what the procedure still asks for, and the ways to answer a referral. */
export function Screening({ referral, retry }: { referral: ShownReferral; retry: () => void }) {
  const { screening, reference } = referral;
  const done = useDone();
  const allKnown = screening.length > 0 && screening.every(({ isKnown }) => isKnown);
  const form = useMutationForm(ScreenReferral, {
    payload: (data) => data.screenReferral,
    onDone: () => done(`/front-door/${reference}`, allKnown ? "Passed on." : "Taken on, and sent on."),
    onConflict: retry,
  });
  const steps = stepsOf(referral);
  const unborn = screening.filter(({ child }) => child.dateOfBirth === null);
  return (
    <Section heading="Screening">
      <Found screening={screening} />
      <MutationForm
        form={form}
        conflict={{ keepTheirsTo: `/front-door/${reference}`, lines: () => [] }}
        input={(values) => ({
          referralId: referral.id,
          version: referral.version,
          outcome: allKnown ? ("PASS_ON" as const) : ("ACCEPT" as const),
          done: values.all("done").flatMap((key) => {
            const step = steps.find((one) => one.key === key);
            return step ? [{ code: step.code, subject: step.subject, note: values.optional("note") }] : [];
          }),
          children: unborn.map(({ child }, place) => ({ id: child.id, dateOfBirth: values.day(`born-${place}`) })),
          tellReferrer: values.optional("tellReferrer"),
        })}
      >
        {unborn.map(({ child }, place) => (
          <DateField
            key={child.id}
            name={`born-${place}`}
            label={`Date of birth of ${childName(child)}`}
            hint="The sender did not know it. Nobody can be looked up or added without it."
          />
        ))}
        {steps.length > 0 && (
          <>
            <CheckboxesField
              name="done"
              label="What have you done?"
              hint="Tick only what was done: each is recorded with your name and today’s date."
              choices={steps.map(({ key, label }) => ({ value: key, text: label }))}
              isSmall
            />
            <TextArea name="note" label="What came of it (optional)" rows={2} />
          </>
        )}
        <TextArea
          name="tellReferrer"
          label="What shall the sender be told? (optional)"
          hint="Only what came of it. Leave empty for a plain sentence. Nothing about the child’s services, officers or address."
          rows={2}
        />
        <ButtonGroup>
          <Button isBusy={form.isSending}>{allKnown ? "Pass on to the service" : "Take on and send on"}</Button>
          <Link className="govuk-link" to={`/front-door/${reference}/return`}>
            Return it: something is missing
          </Link>
          <Link className="govuk-link" to={`/front-door/${reference}/close`}>
            No further action
          </Link>
        </ButtonGroup>
      </MutationForm>
    </Section>
  );
}

interface Step {
  key: string;
  code: string;
  subject: string | null;
  label: string;
}

/** What the front door can record, each once, whichever child it is missing for. */
function stepsOf({ screening }: ShownReferral): Step[] {
  const all = screening.flatMap(({ unmet }) => unmet.flatMap(({ settledBy }) => settledBy));
  const steps = all.map((step) => ({ ...step, key: `${step.code} ${step.subject ?? ""}` }));
  return [...new Map(steps.map((step) => [step.key, step])).values()];
}
