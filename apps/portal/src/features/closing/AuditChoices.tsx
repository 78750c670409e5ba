import { useState } from "react";
import { CheckboxesField, formatDay, LinkButton } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { childName } from "../../wording.js";

/** An open enquiry as an audit lists it. */
export const AuditLine = graphql(`
  fragment AuditLine on Enquiry {
    id
    reference
    child { id firstName lastName }
    officer { id name }
    deadlines { id title isReview state dueOn isOverdue }
  }
`);

type Line = ResultOf<typeof AuditLine>;
type Ticked = "none" | "overdue" | "all";

/** The open enquiries with the day their review or audit is due, earliest first, each to be ticked. */
export function AuditChoices(props: { lines: readonly FragmentOf<typeof AuditLine>[] }) {
  const [{ ticked, times }, setTicked] = useState<{ ticked: Ticked; times: number }>({ ticked: "none", times: 0 });
  const tick = (which: Ticked) => setTicked((last) => ({ ticked: which, times: last.times + 1 }));
  const lines = props.lines.map((line) => readFragment(AuditLine, line)).toSorted(byDue);
  const shown = { none: [], overdue: lines.filter((line) => reviewOf(line)?.isOverdue), all: lines }[ticked];
  return (
    <>
      <p className="govuk-body">
        <LinkButton onClick={() => tick("all")}>Tick all</LinkButton>{" "}
        <LinkButton onClick={() => tick("overdue")}>Tick those overdue</LinkButton>{" "}
        <LinkButton onClick={() => tick("none")}>Tick none</LinkButton>
      </p>
      <CheckboxesField
        key={times}
        name="enquiryIds"
        label="Which enquiries were audited?"
        isSmall
        defaultValues={shown.map(({ id }) => id)}
        choices={lines.map((line) => ({
          value: line.id,
          text: `${childName(line.child)}, ${line.reference}`,
          hint: `${dueWords(line)}. ${line.officer?.name ?? "No officer yet"}`,
        }))}
      />
    </>
  );
}

function reviewOf({ deadlines }: Line): Line["deadlines"][number] | undefined {
  return deadlines.find(({ isReview, state }) => isReview && state !== "MET" && state !== "SUPERSEDED");
}

function byDue(one: Line, other: Line): number {
  const day = (line: Line) => reviewOf(line)?.dueOn ?? "9999-12-31";
  return day(one).localeCompare(day(other)) || one.reference.localeCompare(other.reference);
}

function dueWords(line: Line): string {
  const review = reviewOf(line);
  if (!review) return "No review is counted";
  if (!review.dueOn) return `${review.title}: no day yet`;
  return `${review.title}: ${review.isOverdue ? "was due" : "due"} ${formatDay(review.dueOn)}`;
}
