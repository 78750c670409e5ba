import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { FormattedDate } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { EditedSection, EditSection } from "./EditSection.js";
import { MinutesPart, MinutesText } from "./MinutesText.js";

/** A section as it is read, with its corrections. */
export const ReadSection = graphql(
  `
    fragment ReadSection on MinutesSection {
      id
      part
      heading
      blocks { ...MinutesPart }
      editedAt
      editedBy { id name }
      corrections { id text reason madeAt madeBy { id name } }
      ...EditedSection
    }
  `,
  [MinutesPart, EditedSection],
);

/** One section: what it says or, where it is being edited, the form; below it the corrections. */
export function MinutesSection(props: {
  section: FragmentOf<typeof ReadSection>;
  page: string;
  isEdited: boolean;
  isSaved: boolean;
  mayEdit: boolean;
  mayCorrect: boolean;
  retry: () => void;
}) {
  const section = readFragment(ReadSection, props.section);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (props.isSaved) heading.current?.focus();
  }, [props.isSaved]);
  const Heading = section.part === null ? "h2" : "h3";
  return (
    <section className="app-section app-minutes">
      <Heading className={section.part === null ? "govuk-heading-m" : "govuk-heading-s"} tabIndex={-1} ref={heading}>
        {section.heading}
      </Heading>
      {props.isEdited ? (
        <EditSection section={section} page={props.page} retry={props.retry} />
      ) : (
        <>
          <MinutesText parts={section.blocks} caption={section.heading} />
          {props.isSaved && (
            <p className="govuk-hint" role="status">
              Saved.
            </p>
          )}
          <SectionActs {...props} section={section} />
        </>
      )}
      {section.corrections.map((one) => (
        <div key={one.id} className="govuk-inset-text">
          <p className="govuk-body app-written">
            <strong>Correction:</strong> {one.text}
          </p>
          <p className="govuk-body-s">
            {one.madeBy.name}, <FormattedDate at={one.madeAt} />. Why: {one.reason}
          </p>
        </div>
      ))}
    </section>
  );
}

function SectionActs(props: {
  section: { id: string; heading: string; editedAt: string | null; editedBy: { name: string } | null };
  page: string;
  mayEdit: boolean;
  mayCorrect: boolean;
}) {
  const { id, heading, editedAt, editedBy } = props.section;
  if (!props.mayEdit && !props.mayCorrect) return null;
  const about = <span className="govuk-visually-hidden"> {heading}</span>;
  return (
    <ul className="govuk-list app-act-line">
      {props.mayEdit && (
        <li>
          <Link className="govuk-link" to={`${props.page}?edit=${id}`} preventScrollReset>
            Edit{about}
          </Link>
        </li>
      )}
      {props.mayCorrect && (
        <li>
          <Link className="govuk-link" to={`${props.page}/correct/${id}`}>
            Correct{about}
          </Link>
        </li>
      )}
      {props.mayEdit && editedBy && (
        <li>
          Edited by {editedBy.name}, <FormattedDate at={editedAt} />
        </li>
      )}
    </ul>
  );
}
