import { useId } from "react";
import { Status } from "../../design/index.js";
import { progressOf } from "./paper-words.js";

/** How far a paper has been made; the page may be left. */
export function PaperProgress({ progress }: { progress: Parameters<typeof progressOf>[0] }) {
  const id = useId();
  const { value, max, words } = progressOf(progress);
  return (
    <>
      <label className="govuk-label" htmlFor={id}>
        Being made
      </label>
      <progress className="app-progress" id={id} {...(value > 0 ? { max, value } : {})} />
      <Status>{words}</Status>
      <p className="govuk-body-s">It begins within a minute. You may leave this page: the work goes on.</p>
    </>
  );
}
