import { Link } from "react-router";
import { Tag } from "../../design/index.js";
import { childName } from "../../wording.js";
import { PutTogetherLinks } from "../merging/index.js";
import type { ShownReferral } from "./referral-query.js";

type OneFound = ShownReferral["screening"][number];

/** What the look-up found, child by child, and what stands in the way of taking the child on. */
export function Found({ screening }: { screening: ShownReferral["screening"] }) {
  return screening.map((one) => (
    <div key={one.child.id} className={`app-card${one.unmet.length > 0 ? " app-card--overdue" : ""}`}>
      <h3 className="govuk-heading-s">
        {childName(one.child)} <Tag colour={one.isKnown ? "purple" : "blue"}>{one.isKnown ? "Known" : "Not known"}</Tag>
      </h3>
      <Known one={one} />
      {one.closeMatches.length > 0 && <CloseMatches one={one} />}
      <PutTogetherLinks entries={[one.entry, ...one.closeMatches.map(({ entry }) => entry)]} />
      {one.routing && <p className="govuk-body">{one.routing}</p>}
      {one.unmet.length > 0 && (
        <>
          <p className="govuk-body">Before the child can be taken on:</p>
          <ul className="govuk-list govuk-list--bullet">
            {one.unmet.map(({ code, says, source }) => (
              <li key={code}>
                {says}
                <span className="app-clause">{source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  ));
}

function Known({ one }: { one: OneFound }) {
  if (!one.isKnown) return null;
  return (
    <p className="govuk-body">
      {one.service ? `${one.service.name} works with the child.` : "No service is named for the child yet."}{" "}
      {one.entry && (
        <Link className="govuk-link" to={`/children/${one.entry.reference}`}>
          {one.entry.reference}
        </Link>
      )}
    </p>
  );
}

function CloseMatches({ one }: { one: OneFound }) {
  return (
    <>
      <p className="govuk-body">This may be the same child. Look before you take the child on:</p>
      <ul className="govuk-list govuk-list--bullet">
        {one.closeMatches.map(({ reference, why }) => (
          <li key={reference}>
            <Link className="govuk-link" to={`/children/${reference}`}>
              {reference}
            </Link>
            : {why}
          </li>
        ))}
      </ul>
    </>
  );
}
