import { CheckboxesField, choicesOf, choicesOfWords, RadiosField, TextArea } from "../../design/index.js";
import { SAFETY_PLAN_MODES } from "../../wording.js";
import { ONE_WORRY_A_LINE } from "../worries/index.js";
import { allAnswers, oneAnswer } from "./answers.js";
import { useRefer } from "./refer-query.js";
import { StepForm } from "./StepForm.js";

/** The Signs of Safety in three parts, the child's and the parent's view, and who must work together. */
export function SignsStep() {
  const { answers, lists } = useRefer();
  const kept = (name: string) => oneAnswer(answers, name);
  return (
    <StepForm title="Signs of Safety" step={4} back={{ to: "/refer/why", text: "Back" }} next="/refer/check">
      <TextArea name="workingWell" label="What is working well?" defaultValue={kept("workingWell")} limit={5000} />
      <TextArea
        name="concerns"
        label="What are you worried about?"
        hint={ONE_WORRY_A_LINE}
        defaultValue={kept("concerns")}
        limit={5000}
      />
      <TextArea name="needsToHappen" label="What needs to happen?" defaultValue={kept("needsToHappen")} limit={5000} />
      <TextArea
        name="childView"
        label="What does the child say? (optional)"
        rows={3}
        defaultValue={kept("childView")}
        limit={5000}
      />
      <TextArea
        name="parentView"
        label="What does the parent say? (optional)"
        rows={3}
        defaultValue={kept("parentView")}
        limit={5000}
      />
      <RadiosField
        name="mode"
        label="What is the plan for?"
        choices={choicesOfWords(SAFETY_PLAN_MODES)}
        defaultValue={kept("mode")}
        isSmall
      />
      <CheckboxesField
        name="teamIds"
        label="Which teams must work together?"
        choices={choicesOf(lists.services)}
        defaultValues={allAnswers(answers, "teamIds")}
        isSmall
      />
    </StepForm>
  );
}
