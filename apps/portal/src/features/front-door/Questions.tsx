import { choicesOfCodes, DateField, RadiosField, SelectField, TextArea, TextField } from "../../design/index.js";
import { askedNow, boxOf, type Question, type Typed, typedDay } from "./question.js";

const YES_NO = [
  { value: "YES", text: "Yes" },
  { value: "NO", text: "No" },
];
const FEW = 6;

/** The questions of a form that are asked now, each by its kind. */
export function Questions(props: { questions: readonly Question[]; place: number | null; typed: Typed }) {
  const { questions, place, typed } = props;
  return askedNow(questions, place, typed).map((question) => (
    <OneQuestion key={question.code} question={question} name={boxOf(question.code, place)} typed={typed} />
  ));
}

function OneQuestion({ question, name, typed }: { question: Question; name: string; typed: Typed }) {
  const label = question.isRequired ? question.label : `${question.label} (optional)`;
  const parts = { name, label, hint: question.hint };
  const value = typed[name] ?? "";
  switch (question.type) {
    case "DATE":
      return (
        <DateField {...parts} hint={question.hint ?? "For example, 27 3 2026"} defaultValue={typedDay(typed, name)} />
      );
    case "YES_NO":
      return <RadiosField {...parts} choices={YES_NO} defaultValue={value} isInline isSmall />;
    case "CHOICE":
      return question.choices.length > FEW ? (
        <SelectField {...parts} choices={choicesOfCodes(question.choices)} empty="Choose" defaultValue={value} />
      ) : (
        <RadiosField {...parts} choices={choicesOfCodes(question.choices)} defaultValue={value} isSmall />
      );
    case "LONG_TEXT":
      return <TextArea {...parts} rows={5} defaultValue={value} />;
    case "EMAIL":
      return <TextField {...parts} type="email" defaultValue={value} />;
    default:
      return <TextField {...parts} defaultValue={value} />;
  }
}
