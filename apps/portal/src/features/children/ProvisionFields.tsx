import { choicesOfCodes, DateField, type FormValues, SelectField, TextField, YesNoField } from "../../design/index.js";

interface Provision {
  onRoll: boolean | null;
  school: { id: string; name: string } | null;
  responsibleTeam: string | null;
  provisionType: { code: string } | null;
  hoursPerWeek: number | null;
  reducedHoursPlan: { hoursNow: number; targetHours: number; reviewOn: string | null } | null;
}

type School = { id: string; name: string };

/** The questions about a child's education, filled with what the record says. */
export function ProvisionFields(props: {
  entry: Provision;
  schools: readonly School[];
  provisionTypes: readonly { code: string; label: string }[];
}) {
  const { entry } = props;
  const plan = entry.reducedHoursPlan;
  return (
    <>
      <YesNoField name="onRoll" label="Is the child on the roll of a school?" defaultValue={entry.onRoll} />
      <TextField
        name="schoolName"
        label="School"
        hint="Start typing, then choose. A school that is not listed is added."
        defaultValue={entry.school?.name}
        list="schools"
      />
      <datalist id="schools">
        {props.schools.map((school) => (
          <option key={school.id} value={school.name} />
        ))}
      </datalist>
      <TextField
        name="responsibleTeam"
        label="Responsible team, when there is no school"
        defaultValue={entry.responsibleTeam}
        width={30}
      />
      <SelectField
        name="provisionTypeCode"
        label="Type of provision"
        choices={choicesOfCodes(props.provisionTypes)}
        empty="Not known"
        defaultValue={entry.provisionType?.code}
      />
      <TextField
        name="hoursPerWeek"
        label="Hours a week now"
        hint="Leave empty when not known. Enter 0 when there are none."
        isNumber
        width={4}
        suffix="hours"
        defaultValue={entry.hoursPerWeek}
      />
      <fieldset className="govuk-fieldset" id="reducedHoursPlan" tabIndex={-1}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Plan for reduced hours</legend>
        <p className="govuk-hint">Leave empty when there is no plan to build the hours up.</p>
        <TextField
          name="reducedHoursPlan-hoursNow"
          label="Hours agreed now"
          isNumber
          width={4}
          suffix="hours"
          defaultValue={plan?.hoursNow}
        />
        <TextField
          name="reducedHoursPlan-targetHours"
          label="Hours to reach"
          isNumber
          width={4}
          suffix="hours"
          defaultValue={plan?.targetHours}
        />
        <DateField name="reducedHoursPlan-reviewOn" label="Review on" defaultValue={plan?.reviewOn} />
      </fieldset>
    </>
  );
}

/** The answers to these questions, as the API takes them. */
export function readProvision(values: FormValues, schools: readonly School[]) {
  const schoolName = values.optional("schoolName");
  const known = schools.find((school) => school.name.toLowerCase() === schoolName?.toLowerCase());
  return {
    onRoll: values.yesNo("onRoll"),
    schoolId: known?.id ?? null,
    schoolName: known ? null : schoolName,
    responsibleTeam: values.optional("responsibleTeam"),
    provisionTypeCode: values.optional("provisionTypeCode"),
    hoursPerWeek: values.number("hoursPerWeek"),
    reducedHoursPlan: readPlan(values),
  };
}

function readPlan(values: FormValues): { hoursNow: number; targetHours: number; reviewOn: string | null } | null {
  const hoursNow = values.number("reducedHoursPlan-hoursNow");
  const targetHours = values.number("reducedHoursPlan-targetHours");
  const reviewOn = values.day("reducedHoursPlan-reviewOn");
  if (hoursNow === null && targetHours === null && reviewOn === null) return null;
  const missing = hoursNow === null ? "hoursNow" : targetHours === null ? "targetHours" : null;
  if (missing) {
    values.problems.push({
      code: "INVALID",
      message: "Enter both the hours agreed now and the hours to reach",
      field: [`reducedHoursPlan-${missing}`],
    });
  }
  return { hoursNow: hoursNow ?? 0, targetHours: targetHours ?? 0, reviewOn };
}
