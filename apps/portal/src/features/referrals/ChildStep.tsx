import { choicesOfWords, DateField, type FormError, RadiosField, TextField } from "../../design/index.js";
import { SEXES } from "../../wording.js";
import { type Answers, dayAnswer, oneAnswer } from "./answers.js";
import { keptDay } from "./kept-day.js";
import { useRefer } from "./refer-query.js";
import { StepForm } from "./StepForm.js";

/** Who the child is, so that the register can say whether the child is known. */
export function ChildStep() {
  const { answers } = useRefer();
  const kept = (name: string) => oneAnswer(answers, name);
  return (
    <StepForm
      title="Is this child known?"
      step={1}
      back={{ to: "/", text: "Home" }}
      next="/refer/known"
      check={missing}
    >
      <p className="govuk-body">
        First we look whether the child is on the register already. A known child is never entered twice.
      </p>
      <TextField name="firstName" label="First name" defaultValue={kept("firstName")} width={20} />
      <TextField name="lastName" label="Last name" defaultValue={kept("lastName")} width={20} />
      <DateField
        name="dateOfBirth"
        label="Date of birth"
        hint="For example, 27 3 2014"
        defaultValue={keptDay(answers, "dateOfBirth")}
      />
      <RadiosField
        name="sex"
        label="Sex"
        choices={[...choicesOfWords(SEXES), { value: "", text: "Not known" }]}
        defaultValue={kept("sex")}
        isInline
        isSmall
      />
      <TextField
        name="upn"
        label="UPN, if you know it"
        hint="13 characters, beginning with a letter"
        defaultValue={kept("upn")}
        width={20}
      />
    </StepForm>
  );
}

function missing(answers: Answers): FormError[] {
  const errors: FormError[] = [];
  const tell = (field: string, message: string) => errors.push({ code: "INVALID", message, field: [field] });
  if (oneAnswer(answers, "firstName") === "") tell("firstName", "Enter the first name");
  if (oneAnswer(answers, "lastName") === "") tell("lastName", "Enter the last name");
  if (dayAnswer(answers, "dateOfBirth") === null) tell("dateOfBirth", "Enter the date of birth, like 27 3 2014");
  return errors;
}
