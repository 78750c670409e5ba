import { useParams, useSearchParams } from "react-router";
import { QueryPage, usePageQuery } from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { childAddress } from "./address.js";
import { DisputeForm } from "./DisputeForm.js";

const DisputePageQuery = graphql(`
  query DisputePage($reference: String!) {
    registerEntry(reference: $reference) {
      id
      viewerCanDispute
      child { id }
      fullCase { latestSignsOfSafety { id } }
    }
  }
`);

type Entry = NonNullable<ResultOf<typeof DisputePageQuery>["registerEntry"]>;

/** What can be disputed of the child and the line, as one list: the record and its field in one value. */
function choicesOf(entry: Entry) {
  const child = [
    ["firstName", "First name"],
    ["lastName", "Family name"],
    ["formerNames", "Former names"],
    ["dateOfBirth", "Date of birth"],
    ["sex", "Sex"],
    ["upn", "Unique pupil number"],
    ["hasEhcp", "Education, health and care plan"],
    ["isLookedAfter", "In the authority’s care"],
    ["isOnChildProtectionPlan", "Child protection plan"],
  ].map(([field, text]) => ({ value: `${entry.child.id} ${field}`, text: text ?? "" }));
  const line = [
    ["schoolId", "School"],
    ["onRoll", "On the roll of a school"],
    ["hoursPerWeek", "Hours of education a week"],
    ["locationStatus", "Whether the child is located"],
    ["responsibleTeam", "Responsible team"],
    ["reason", "Reason for being on the register"],
  ].map(([field, text]) => ({ value: `${entry.id} ${field}`, text: text ?? "" }));
  const note = entry.fullCase?.latestSignsOfSafety;
  const signs = note
    ? [
        ["workingWell", "Signs of Safety: what is working well"],
        ["concerns", "Signs of Safety: what we are concerned about"],
        ["childView", "Signs of Safety: the child’s view"],
        ["parentView", "Signs of Safety: the parent’s view"],
        ["needsToHappen", "Signs of Safety: what needs to happen"],
      ].map(([field, text]) => ({ value: `${note.id} ${field}`, text: text ?? "" }))
    : [];
  return [...child, ...line, ...signs];
}

/** Records that somebody says a fact is wrong. A note is chosen by the link beside it. */
export function DisputePage() {
  const { reference = "" } = useParams();
  const [params] = useSearchParams();
  const note = params.get("note");
  const query = usePageQuery(DisputePageQuery, { reference }, { isFresh: true });
  const back = childAddress(reference);
  return (
    <QueryPage
      title={`${reference} – Something is wrong`}
      heading={() => "Somebody says this is wrong"}
      caption={() => reference}
      query={query}
      show={(data) => data.registerEntry}
      back={{ to: back, text: reference }}
    >
      {(entry) => (
        <DisputeForm
          choices={note === null ? choicesOf(entry) : null}
          fact={note}
          backTo={back}
          said="Recorded. The mark “Accuracy disputed” stands beside it, and the data protection officer answers."
        />
      )}
    </QueryPage>
  );
}
