import { type FormEvent, useState } from "react";
import { useLocation, useNavigate, useParams } from "react-router";
import {
  Button,
  DateField,
  ErrorSummary,
  type FormError,
  FormErrorsContext,
  Page,
  readForm,
  TextField,
} from "../../design/index.js";
import { usePast } from "../../session/past.js";
import { useViewer } from "../../session/viewer.js";

/** Asks for the past day on which to see what the address names: a child's record, the trail, or the register. */
export function PastDayPage() {
  const shown = whatIsAsked(useLocation().pathname, useParams().reference);
  const { today } = useViewer();
  const { lookAt } = usePast();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly FormError[]>([]);
  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const values = readForm(event.currentTarget);
    const day = values.requiredDay("day", "Enter the day you want to see.");
    const time = values.text("time") || "23:59";
    if (day >= today) values.problems.push({ code: "INVALID", message: "Choose a day before today.", field: ["day"] });
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time))
      values.problems.push({ code: "INVALID", message: "Enter the time as 10:00.", field: ["time"] });
    setProblems(values.problems);
    if (values.problems.length > 0) return;
    void navigate(shown.to);
    lookAt(`${day}T${time}`);
  }
  return (
    <Page title={`See ${shown.what} on a past day`} back={shown}>
      <FormErrorsContext value={problems}>
        <ErrorSummary errors={problems} />
        <form onSubmit={look} noValidate>
          <DateField name="day" label="Day" hint="Days before this register kept its history show nothing." />
          <TextField name="time" label="Time" hint="In London, as 10:00. Left empty, the end of that day." width={5} />
          <Button>See that day</Button>
        </form>
      </FormErrorsContext>
    </Page>
  );
}

function whatIsAsked(pathname: string, reference: string | undefined) {
  if (reference) return { to: `/children/${encodeURIComponent(reference)}`, text: reference, what: "this record" };
  return pathname.startsWith("/trail")
    ? { to: "/trail", text: "Trail", what: "the trail" }
    : { to: "/register", text: "Register", what: "the register" };
}
