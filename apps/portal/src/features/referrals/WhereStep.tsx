import { choicesOfCodes, SelectField, TextField, YesNoField } from "../../design/index.js";
import { useViewer } from "../../session/viewer.js";
import { oneAnswer, yesNoAnswer } from "./answers.js";
import { useRefer } from "./refer-query.js";
import { StepForm } from "./StepForm.js";

/** Where the child is and what education there is now. */
export function WhereStep() {
  const { answers, lists } = useRefer();
  const { authority } = useViewer();
  const kept = (name: string) => oneAnswer(answers, name);
  return (
    <StepForm title="Where is the child?" step={2} back={{ to: "/refer/known", text: "Back" }} next="/refer/why">
      <SelectField
        name="boroughCode"
        label="Borough"
        choices={authority.boroughs.map((borough) => ({ value: borough.code, text: borough.name }))}
        empty="Not known"
        defaultValue={kept("boroughCode")}
      />
      <YesNoField
        name="onRoll"
        label="Is the child on the roll of a school?"
        defaultValue={yesNoAnswer(answers, "onRoll")}
      />
      <TextField
        name="schoolName"
        label="School"
        hint="Start typing, then choose. A school that is not listed is added."
        defaultValue={kept("schoolName")}
        list="schools"
      />
      <datalist id="schools">
        {lists.schools.map((school) => (
          <option key={school.id} value={school.name} />
        ))}
      </datalist>
      <SelectField
        name="provisionTypeCode"
        label="Type of provision"
        choices={choicesOfCodes(lists.procedure.provisionTypes)}
        empty="Not known"
        defaultValue={kept("provisionTypeCode")}
      />
      <TextField
        name="hoursPerWeek"
        label="Hours a week now"
        hint="Leave empty when not known. Enter 0 when there are none."
        isNumber
        width={4}
        suffix="hours"
        defaultValue={kept("hoursPerWeek")}
      />
    </StepForm>
  );
}
