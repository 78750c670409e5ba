import { DateField, TextField } from "../../design/index.js";
import { type Typed, typedDay } from "./question.js";

/** Who the child is, in words. `asksSchool` for those who are not of a school themselves; `isPublic` asks for no more than people know. */
export function ChildFields(props: { place: number; typed: Typed; asksSchool: boolean; isPublic?: boolean }) {
  const { place, typed, isPublic = false } = props;
  const name = (box: string) => `children-${place}-${box}`;
  return (
    <>
      <TextField
        name={name("firstName")}
        label="First name"
        hint={isPublic ? "If you know it" : undefined}
        defaultValue={typed[name("firstName")]}
        width={20}
      />
      <TextField
        name={name("lastName")}
        label="Last name"
        hint={isPublic ? "If you know it" : undefined}
        defaultValue={typed[name("lastName")]}
        width={20}
      />
      <DateField
        name={name("dateOfBirth")}
        label="Date of birth"
        hint={isPublic ? "If you know it. For example, 27 3 2014" : "For example, 27 3 2014"}
        defaultValue={typedDay(typed, name("dateOfBirth"))}
      />
      {!isPublic && (
        <TextField
          name={name("upn")}
          label="UPN (optional)"
          hint="13 characters, beginning with a letter"
          defaultValue={typed[name("upn")]}
          width={20}
        />
      )}
      {props.asksSchool && (
        <TextField
          name={name("schoolName")}
          label={isPublic ? "School, if you know it" : "School, the last one if there is none now (optional)"}
          defaultValue={typed[name("schoolName")]}
        />
      )}
    </>
  );
}
