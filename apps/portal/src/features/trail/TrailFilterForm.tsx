import { Link, useNavigate } from "react-router";
import { Button, choicesOfWords, ReferenceForm, SelectField, TextField } from "../../design/index.js";
import { TRAIL_KINDS } from "./words.js";

/** What the address says about which events are shown. */
export function filterOf(params: URLSearchParams) {
  const kind = params.get("kind") ?? "";
  return {
    personId: params.get("person") || null,
    kind: kind in TRAIL_KINDS ? (kind as keyof typeof TRAIL_KINDS) : null,
    from: dayOf(params.get("from")),
    until: dayOf(params.get("until")),
    reference: params.get("reference")?.trim().toUpperCase() || null,
  };
}

function dayOf(text: string | null): string | null {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

/** The address of what was chosen; the reference is the one that was checked, never what was typed. */
function addressOf(reference: string | null, values: FormData): URLSearchParams {
  values.delete("reference");
  const chosen = [...values].flatMap(([key, value]) => (typeof value === "string" && value ? [[key, value]] : []));
  return new URLSearchParams(reference ? [...chosen, ["reference", reference]] : chosen);
}

/** Narrows the trail to a child, a kind and days; a person is chosen by their name in the list. */
export function TrailFilterForm({ params, isOfOneChild }: { params: URLSearchParams; isOfOneChild?: boolean }) {
  const navigate = useNavigate();
  const person = params.get("person");
  const isNarrowed = [...params].some(([key, value]) => key !== "after" && value !== "");
  return (
    <>
      <details className="govuk-details app-filters" open={isNarrowed} key={params.toString()}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Narrow this list</span>
        </summary>
        <ReferenceForm
          name="reference"
          label="Which events"
          className="govuk-details__text"
          isOptional
          onSend={(reference, values) => void navigate(`?${addressOf(reference, values)}`)}
        >
          <div className="app-filters__fields">
            {person && <input type="hidden" name="person" value={person} />}
            {!isOfOneChild && (
              <TextField name="reference" label="Child's reference" defaultValue={params.get("reference")} width={10} />
            )}
            <SelectField
              name="kind"
              label="What was done"
              choices={choicesOfWords(TRAIL_KINDS)}
              empty="Anything"
              defaultValue={params.get("kind")}
            />
            <TextField name="from" label="From" type="date" defaultValue={params.get("from")} width={10} />
            <TextField name="until" label="Until" type="date" defaultValue={params.get("until")} width={10} />
          </div>
          <div className="app-filters__apply">
            <Button look="secondary">Show</Button>
          </div>
        </ReferenceForm>
      </details>
      {isNarrowed && (
        <p className="govuk-body">
          {person && "One person's acts are shown. "}
          <Link className="govuk-link" to="?">
            Show everything
          </Link>
        </p>
      )}
    </>
  );
}
