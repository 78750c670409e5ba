import { ChangeList } from "../../design/ChangeList.js";
import { ChildLink, ChildLinkEntry } from "../../design/ChildLink.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { yearWords } from "../../wording.js";

/** One child with what changed. */
export const ChangedChild = graphql(
  `
    fragment ChangedChild on ChildChanges {
      entry { id reference groupName child { id schoolYear firstName lastName } ...ChildLinkEntry }
      changes { field label before after on isNewToViewer }
    }
  `,
  [ChildLinkEntry],
);

/** Children one under the other, each with what changed; `isPart` where they stand under a heading of the page. */
export function ChangedChildren(props: { lines: readonly FragmentOf<typeof ChangedChild>[]; isPart?: boolean }) {
  const Heading = props.isPart ? "h3" : "h2";
  return readFragment(ChangedChild, props.lines).map(({ entry, changes }) => (
    <article key={entry.id} className="app-card">
      <Heading className="govuk-heading-s">
        <ChildLink entry={entry} />
      </Heading>
      <p className="govuk-body-s app-muted">
        {yearWords(entry.child.schoolYear)}, {entry.groupName ?? "no group yet"}
      </p>
      <ChangeList changes={changes} child={entry.child} label={`What changed, ${entry.reference}`} />
    </article>
  ));
}
