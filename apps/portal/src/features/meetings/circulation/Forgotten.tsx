import { ChildLink, ChildLinkEntry } from "../../../design/ChildLink.js";
import { Section } from "../../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { countOf } from "../../../wording.js";

/** A child who may be falling between the gaps, with why. */
export const ForgottenList = graphql(
  `fragment ForgottenList on ForgottenChild { why entry { id reference ...ChildLinkEntry } }`,
  [ChildLinkEntry],
);

/** The children nobody has discussed, leads or has an action for: shown before every circulation. */
export function Forgotten({ list }: { list: readonly FragmentOf<typeof ForgottenList>[] }) {
  const forgotten = readFragment(ForgottenList, list);
  return (
    <Section heading="Forgotten children">
      {forgotten.length === 0 && <p className="govuk-body">No child on the register is forgotten.</p>}
      {forgotten.length > 0 && (
        <>
          <p className="govuk-body">
            {countOf(forgotten.length, "child", "children")} may fall between the gaps. Add them to the agenda, or go on
            and circulate.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {forgotten.map(({ entry, why }) => (
              <li key={entry.reference}>
                <ChildLink entry={entry} />: {why.join("; ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
