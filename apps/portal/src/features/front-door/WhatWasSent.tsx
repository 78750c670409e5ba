import type { ReactNode } from "react";
import { Link } from "react-router";
import { FormattedDate, Section, SummaryList, type SummaryRow } from "../../design/index.js";
import { CME_REFERRAL_STATES, childName } from "../../wording.js";
import { AnswerWords } from "./HiddenAnswers.js";
import type { ShownReferral } from "./referral-query.js";

type Child = ShownReferral["children"][number];

/** What the form said: each child, then what was asked once. */
export function WhatWasSent({ referral }: { referral: ShownReferral }) {
  return (
    <>
      {referral.children.map((child) => (
        <Section key={child.id} heading={childName(child)}>
          <SummaryList rows={[...identityOf(child), ...answerRows(child.id, child.answers), ...outcomeOf(child)]} />
        </Section>
      ))}
      {referral.answers.length > 0 && (
        <Section heading={referral.children.length > 1 ? "About all of them" : "About what happened"}>
          <SummaryList rows={answerRows(referral.id, referral.answers)} />
        </Section>
      )}
    </>
  );
}

function identityOf(child: Child): SummaryRow[] {
  return [
    {
      label: "Date of birth",
      value: child.dateOfBirth ? <FormattedDate on={child.dateOfBirth} isBirth /> : "Not known",
    },
    ...(child.upn ? [{ label: "UPN", value: child.upn }] : []),
    { label: "School", value: child.schoolName },
  ];
}

/** Answers as lines of a summary, in the order of the form. */
export function answerRows(of: string, answers: Child["answers"]): SummaryRow[] {
  return answers.map((answer) => ({ label: answer.label, value: <AnswerWords of={of} answer={answer} /> }));
}

function outcomeOf({ enquiry, entry, outcome, passedTo }: Child): SummaryRow[] {
  const line = (label: string, value: ReactNode) => (value ? [{ label, value }] : []);
  return [
    ...line(
      "Enquiry",
      enquiry && <Way to={`/enquiries/${enquiry.reference}`} text={`${enquiry.reference}, with its chronology`} />,
    ),
    ...line("Outcome", outcome && CME_REFERRAL_STATES[outcome]),
    ...line("Register", entry && <Way to={`/children/${entry.reference}`} text={entry.reference} />),
    ...line("Passed on to", passedTo?.name),
  ];
}

function Way({ to, text }: { to: string; text: string }) {
  return (
    <Link className="govuk-link" to={to}>
      {text}
    </Link>
  );
}
