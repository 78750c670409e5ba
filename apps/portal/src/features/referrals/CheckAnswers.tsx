import type { ReactNode } from "react";
import { FormattedDate, Section, SummaryList } from "../../design/index.js";
import { useViewer } from "../../session/viewer.js";
import { SAFETY_PLAN_MODES, SEXES, yesOrNo } from "../../wording.js";
import { type Answers, allAnswers, dayAnswer, oneAnswer, yesNoAnswer } from "./answers.js";
import type { ReferLists } from "./refer-query.js";

/** The answers step by step, each with a way back to change it; errors of the API lead to their line. */
export function CheckAnswers({ answers, lists }: { answers: Answers; lists: ReferLists }) {
  const { authority } = useViewer();
  const { procedure, services } = lists;
  const text = (name: string) => oneAnswer(answers, name);
  const label = (codes: readonly { code: string; label: string }[], code: string) =>
    codes.find((one) => one.code === code)?.label ?? "";
  const group = procedure.groups.find((one) => one.group === text("group"));
  const teams = allAnswers(answers, "teamIds").map((id) => services.find((one) => one.id === id)?.name ?? "");
  const line = (to: string) => (name: string, words: string, value: ReactNode) => ({
    label: words,
    value: value ? <Marked name={name}>{value}</Marked> : <Marked name={name}>Not given</Marked>,
    change: { to },
  });
  const [child, where, why, signs] = ["/refer", "/refer/where", "/refer/why", "/refer/signs-of-safety"].map(line);
  if (!child || !where || !why || !signs) return null;
  return (
    <>
      <Section heading="The child">
        <SummaryList
          rows={[
            child("firstName", "First name", text("firstName")),
            child("lastName", "Last name", text("lastName")),
            child("dateOfBirth", "Date of birth", <FormattedDate on={dayAnswer(answers, "dateOfBirth")} isBirth />),
            child("sex", "Sex", (SEXES as Record<string, string>)[text("sex")]),
            child("upn", "UPN", text("upn")),
          ]}
        />
      </Section>
      <Section heading="Where">
        <SummaryList
          rows={[
            where("boroughCode", "Borough", authority.boroughs.find((one) => one.code === text("boroughCode"))?.name),
            where("onRoll", "On the roll of a school", yesOrNo(yesNoAnswer(answers, "onRoll"))),
            where("schoolName", "School", text("schoolName")),
            where("provisionTypeCode", "Type of provision", label(procedure.provisionTypes, text("provisionTypeCode"))),
            where("hoursPerWeek", "Hours a week", text("hoursPerWeek")),
          ]}
        />
      </Section>
      <Section heading="Why">
        <SummaryList
          rows={[
            why("group", "Group", group ? `Group ${group.number}: ${group.name}` : ""),
            why(
              "criteria",
              "What applies",
              allAnswers(answers, "criteria")
                .map((code) => label(procedure.criteria, code))
                .join("; "),
            ),
            why("reason", "What has happened", text("reason")),
            why("spokeTo", "Spoke to", text("spokeTo")),
          ]}
        />
      </Section>
      <Section heading="Signs of Safety">
        <SummaryList
          rows={[
            signs("workingWell", "Working well", text("workingWell")),
            signs("concerns", "Worried about", text("concerns")),
            signs("needsToHappen", "Needs to happen", text("needsToHappen")),
            signs("childView", "The child says", text("childView")),
            signs("parentView", "The parent says", text("parentView")),
            signs("mode", "The plan is to", (SAFETY_PLAN_MODES as Record<string, string>)[text("mode")]),
            signs("teamIds", "Teams", teams.join(", ")),
          ]}
        />
      </Section>
    </>
  );
}

// The error summary sends the focus to the line that is wrong.
function Marked({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span id={name} tabIndex={-1} className="app-written">
      {children}
    </span>
  );
}
