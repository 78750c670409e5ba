import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { Button, DateField, type FormError, FormErrorsContext, readForm } from "../../design/index.js";

/** The day on which the examples begin; it stands in the address. */
export function ExampleFrom({ from }: { from: string | null }) {
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly FormError[]>([]);
  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = readForm(event.currentTarget);
    const day = values.day("from");
    setProblems(values.problems);
    if (values.problems.length === 0) void navigate(day === null ? "?" : `?from=${day}`);
  }
  return (
    <FormErrorsContext value={problems}>
      <form onSubmit={apply} noValidate aria-label="Day on which the examples begin">
        <DateField
          key={from}
          name="from"
          label="Show the dates of a child first absent on"
          hint="Or on which anything else begins. Left empty, today."
          defaultValue={from}
        />
        <Button look="secondary">Show these dates</Button>
      </form>
    </FormErrorsContext>
  );
}
