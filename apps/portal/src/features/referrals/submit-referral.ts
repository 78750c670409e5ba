import { UserErrors } from "../../design/index.js";
import { type EnumOf, graphql, type VariablesOf } from "../../graphql.js";
import { type Answers, allAnswers, dayAnswer, oneAnswer, yesNoAnswer } from "./answers.js";
import type { ReferLists } from "./refer-query.js";

/** Sends the referral; a known child comes back instead of being entered twice. */
export const SubmitReferral = graphql(
  `
    mutation SubmitReferral($input: SubmitReferralInput!) {
      submitReferral(input: $input) {
        referral { id }
        entry { id reference }
        knownEntry { id reference }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

type Input = VariablesOf<typeof SubmitReferral>["input"];

/** The answers of all steps as the API takes them. */
export function inputOf(answers: Answers, lists: ReferLists): Input {
  const text = (name: string) => oneAnswer(answers, name);
  const optional = (name: string) => text(name) || null;
  const schoolName = optional("schoolName");
  const school = lists.schools.find((one) => one.name.toLowerCase() === schoolName?.toLowerCase());
  const hours = text("hoursPerWeek") === "" ? Number.NaN : Number(text("hoursPerWeek").replace(",", "."));
  return {
    child: {
      firstName: text("firstName"),
      lastName: text("lastName"),
      dateOfBirth: dayAnswer(answers, "dateOfBirth") ?? "",
      sex: optional("sex") as EnumOf<"Sex"> | null,
      upn: optional("upn"),
    },
    boroughCode: optional("boroughCode"),
    schoolId: school?.id ?? null,
    schoolName: school ? null : schoolName,
    onRoll: yesNoAnswer(answers, "onRoll"),
    provisionTypeCode: optional("provisionTypeCode"),
    hoursPerWeek: Number.isFinite(hours) ? hours : null,
    group: optional("group") as EnumOf<"ReferralGroup"> | null,
    criteria: allAnswers(answers, "criteria"),
    reason: text("reason"),
    spokeTo: optional("spokeTo"),
    workingWell: text("workingWell"),
    concerns: text("concerns"),
    needsToHappen: text("needsToHappen"),
    childView: optional("childView"),
    parentView: optional("parentView"),
    teamIds: allAnswers(answers, "teamIds"),
    mode: optional("mode") as EnumOf<"SafetyPlanMode"> | null,
  };
}
