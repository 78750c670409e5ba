import { CheckboxesField, choicesOfCodes, RadiosField, TextArea, TextField } from "../../design/index.js";
import { allAnswers, oneAnswer } from "./answers.js";
import { useRefer } from "./refer-query.js";
import { StepForm } from "./StepForm.js";

/** Which of the three groups, which criteria, why, and who was spoken to. */
export function WhyStep() {
  const { answers, lists } = useRefer();
  const { groups, criteria } = lists.procedure;
  return (
    <StepForm
      title="Why is the child referred?"
      step={3}
      back={{ to: "/refer/where", text: "Back" }}
      next="/refer/signs-of-safety"
    >
      <RadiosField
        name="group"
        label="Which group is the child in?"
        choices={groups.map((group) => ({ value: group.group, text: `Group ${group.number}: ${group.name}` }))}
        defaultValue={oneAnswer(answers, "group")}
      />
      <CheckboxesField
        name="criteria"
        label="What applies to the child?"
        hint="Choose all that apply"
        choices={choicesOfCodes(criteria)}
        defaultValues={allAnswers(answers, "criteria")}
        isSmall
      />
      <TextArea
        name="reason"
        label="What has happened, and what have you done so far?"
        defaultValue={oneAnswer(answers, "reason")}
        limit={5000}
      />
      <TextField
        name="spokeTo"
        label="Who did you speak to about the child? (optional)"
        hint="For example the school, the Single Point of Access or the family"
        defaultValue={oneAnswer(answers, "spokeTo")}
      />
    </StepForm>
  );
}
