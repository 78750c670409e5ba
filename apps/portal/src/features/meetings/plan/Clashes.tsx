import { DateField, FormattedDate, Section, Status } from "../../../design/index.js";

interface Proposal {
  heldOn: string;
  clash: string | null;
  proposedOn: string | null;
}

/** Every day of the rhythm; a day that clashes asks for another one, with the next working day filled in. */
export function Clashes({ proposals }: { proposals: readonly Proposal[] }) {
  return (
    <Section heading="Choose another day where one clashes">
      <Status>Nothing is planned yet. Check the days below, then plan the meetings.</Status>
      <ol className="govuk-list govuk-list--number">
        {proposals.map((day, place) => (
          <li key={day.heldOn}>
            <FormattedDate on={day.heldOn} />
            {day.clash !== null && (
              <>
                {" "}
                – {day.clash}
                <DateField name={`day-${place}`} label="Meet on this day instead" defaultValue={day.proposedOn} />
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
